package overfit.train.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is in a folder. */
final class FolderListing {

  private FolderListing() {}

  /** The paths, sorted; throws {@link overfit.file.InputException} if they cannot be read. */
  static List<Path> of(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      paths.forEach(found::add);
    } catch (IOException e) {
      throw RunFile.failure(folder, "read", e);
    } catch (DirectoryIteratorException e) {
      throw RunFile.failure(folder, "read", e.getCause());
    }
    Collections.sort(found);
    return found;
  }
}
