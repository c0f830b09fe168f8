#include "output/xlsx/temporary_file.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "bokslut/output/writers.hpp"
#include "core/path.hpp"

namespace bokslut::output {

namespace {

/// A number of `width` bytes, least first, at `place`; 0 beyond the end.
std::uint64_t number_at(std::string_view bytes, std::size_t place, std::size_t width) {
    if (place > bytes.size() || bytes.size() - place < width) return 0;
    std::uint64_t number = 0;
    for (std::size_t i = width; i > 0; --i) number = number << 8 | static_cast<unsigned char>(bytes[place + i - 1]);
    return number;
}

}  // namespace

void refuse_temporary_file(const std::string& reason) {
    throw CannotWrite({"report.no_temporary_file", {{"folder", temporary_folder()}, {"reason", reason}}, {}});
}

TemporaryFile::TemporaryFile() : folder_(temporary_folder()), path_(folder_ + "/bokslut-XXXXXX") {
    const int file = mkstemp(path_.data());
    if (file < 0) refuse_temporary_file(std::generic_category().message(errno));
    close(file);
}

TemporaryFile::~TemporaryFile() {
    std::remove(path_.c_str());
}

std::string TemporaryFile::bytes() const {
    std::ifstream file(path_, std::ios::binary);
    std::string all{std::istreambuf_iterator<char>(file), {}};
    if (!file.is_open() || all.empty()) refuse_temporary_file("it cannot be read");
    std::error_code unknown;
    const std::filesystem::space_info space = std::filesystem::space(folder_, unknown);
    const bool known = !unknown && space.capacity > 0;  // some file systems tell nothing
    if (known && may_be_cut(all, space.available)) refuse_temporary_file(std::generic_category().message(ENOSPC));
    return all;
}

bool may_be_cut(std::string_view bytes, std::uintmax_t available) {
    constexpr std::size_t end_record = 22, entry_size = 46;
    constexpr std::uintmax_t slack = 65536;  // of blocks and buffers
    if (bytes.size() < end_record) return true;
    const std::size_t end = bytes.size() - end_record;  // libxlsxwriter writes no comment after it
    std::size_t entry = number_at(bytes, end + 16, 4);
    std::uintmax_t largest = 0;
    for (std::uint64_t i = number_at(bytes, end + 10, 2); i > 0; --i) {
        largest = std::max<std::uintmax_t>(largest, number_at(bytes, entry + 24, 4));
        entry += entry_size + number_at(bytes, entry + 28, 2) + number_at(bytes, entry + 30, 2) +
                 number_at(bytes, entry + 32, 2);
    }
    return largest + slack > available;
}

}  // namespace bokslut::output
