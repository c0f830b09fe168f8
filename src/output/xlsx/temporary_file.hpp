// The private file that a workbook goes through: libxlsxwriter writes to files only.
//
// Threads: used by one thread at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bokslut::output {

/// Throws CannotWrite: no temporary file, and why.
[[noreturn]] void refuse_temporary_file(const std::string& reason);

/// A file in temporary_folder() that is gone when this is.
class TemporaryFile {
public:
    /// Throws CannotWrite when the folder takes no file.
    TemporaryFile();
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::string& folder() const { return folder_; }
    const std::string& path() const { return path_; }
    /// All that was written. Throws CannotWrite when it cannot be read, or when the folder may have been full.
    std::string bytes() const;

private:
    std::string folder_, path_;
};

/// Whether a part of the zip file `bytes` may have been cut: libxlsxwriter writes each part to a temporary file first,
/// and does not notice that there was no room for all of it. `available` is what the folder has room for afterwards.
bool may_be_cut(std::string_view bytes, std::uintmax_t available);

}  // namespace bokslut::output
