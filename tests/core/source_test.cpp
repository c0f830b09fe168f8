#include "bokslut/core/source.hpp"

#include <filesystem>
#include <fstream>
#include <random>

#include "tests/catch.hpp"

using namespace bokslut;

namespace {

/// "line:column" of a byte.
std::string at(const Source& source, std::size_t offset) {
    const Place place = source.place(offset);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
}

/// A folder of this test's own, gone when the test ends.
struct TestFolder {
    std::filesystem::path path;
    TestFolder()
        : path(std::filesystem::temp_directory_path() /
               ("bokslut_source_test_" + std::to_string(std::random_device{}()))) {
        std::filesystem::create_directories(path);
    }
    ~TestFolder() { std::filesystem::remove_all(path); }
};

}  // namespace

TEST_CASE("source: lines end in LF, CRLF or CR") {
    // Proves the place of bytes around every kind of line end; a line end belongs to the line it ends.
    const Source source("x", "ab\ncd\r\nef\rg\n\rh");
    const std::pair<std::size_t, const char*> cases[] = {
        {0, "1:1"}, {1, "1:2"},  {2, "1:3"},  {3, "2:1"},  {5, "2:3"},  {6, "2:4"},  {7, "3:1"},
        {9, "3:3"}, {10, "4:1"}, {11, "4:2"}, {12, "5:1"}, {13, "6:1"}, {14, "6:2"}, {99, "6:2"},
    };
    for (const auto& [offset, expected] : cases) {
        INFO(offset);
        CHECK(at(source, offset) == expected);
    }
}

TEST_CASE("source: lines without their ends") {
    // Proves line() for each kind of end, blank lines, and numbers outside the text.
    const Source source("x", "ab\ncd\r\nef\r\n\ng");
    CHECK(source.line(1) == "ab");
    CHECK(source.line(2) == "cd");
    CHECK(source.line(3) == "ef");
    CHECK(source.line(4).empty());
    CHECK(source.line(5) == "g");
    CHECK(source.line(6).empty());
    CHECK(source.line(0).empty());
    CHECK(source.line(-1).empty());
}

TEST_CASE("source: columns count characters") {
    // Proves that å, an emoji and a byte that is not UTF-8 are one column each.
    const Source source("x", "å€😀\xE5z");
    CHECK(at(source, 2) == "1:2");
    CHECK(at(source, 5) == "1:3");
    CHECK(at(source, 9) == "1:4");
    CHECK(at(source, 10) == "1:5");
    CHECK(source.place(0).excerpt == "å€😀\uFFFDz");
    CHECK(source.place(0).file == "x");
}

TEST_CASE("source: a byte order mark takes no column") {
    // Proves that the first character after the mark is 1:1 and that the excerpt is free of it.
    const Source source("x", "\xEF\xBB\xBFöl\nb");
    CHECK(at(source, 0) == "1:1");
    CHECK(at(source, 3) == "1:1");
    CHECK(at(source, 5) == "1:2");
    CHECK(at(source, 7) == "2:1");
    CHECK(source.line(1) == "öl");
    CHECK(source.bytes().size() == 8);
}

TEST_CASE("source: an empty text has one empty line") {
    // Proves the smallest texts.
    CHECK(at(Source("x", ""), 0) == "1:1");
    CHECK(at(Source("x", "\xEF\xBB\xBF"), 0) == "1:1");
    CHECK(at(Source("x", "\n"), 1) == "2:1");
}

TEST_CASE("source: the place of a line") {
    // Proves excerpts by line number, and that a line outside the text has a place without one.
    const Source source("x.csv", "a\nb\n");
    const Place second = source.place_of_line(2, 1);
    CHECK(second.file == "x.csv");
    CHECK(second.line == 2);
    CHECK(second.column == 1);
    CHECK(second.excerpt == "b");
    CHECK(source.place_of_line(9).line == 9);
    CHECK(source.place_of_line(9).column == 0);
    CHECK(source.place_of_line(9).excerpt.empty());
}

TEST_CASE("source: excerpts are short and safe to print") {
    // Proves length in characters, the mark of a cut, tabs, control characters (C0, C1, DEL) and bad UTF-8.
    std::string hundred, expected;
    for (int i = 0; i < 100; ++i) hundred += "å";
    for (int i = 0; i < 99; ++i) expected += "å";
    CHECK(excerpt_of(hundred) == hundred);
    CHECK(excerpt_of(hundred + "x") == expected + "…");
    CHECK(excerpt_of("a\tb\x01\x1b\x7f\xC2\x9B c\r") == "a b c");
    CHECK(excerpt_of("\xC3") == "\uFFFD");
    CHECK(excerpt_of("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
    CHECK(excerpt_of("\xC0\xAF\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(excerpt_of(std::string(100000, 'x')).size() == 99 + 3);
    CHECK(excerpt_of("").empty());
}

TEST_CASE("source: a file is read as it is") {
    // Proves that bytes come back unchanged, also from a file that is larger than one piece and has å in its name.
    const TestFolder folder;
    std::string bytes;
    for (int i = 0; i < 200000; ++i) bytes += static_cast<char>(i % 251);
    const std::string path = (folder.path / "bokföring.se").string();
    std::ofstream(path, std::ios::binary) << bytes;
    Findings findings;
    const std::optional<Source> source = read_file(path, findings);
    REQUIRE(source);
    CHECK(findings.empty());
    CHECK(source->bytes() == bytes);
    CHECK(source->name() == path);
    std::ofstream(folder.path / "tom").flush();
    const std::optional<Source> empty = read_file((folder.path / "tom").string(), findings);
    REQUIRE(empty);
    CHECK(empty->bytes().empty());
}

TEST_CASE("source: files that cannot be read are findings where they were asked for") {
    // Proves each way to fail: no such file, a file used as a folder, a folder.
    const TestFolder folder;
    std::ofstream(folder.path / "file") << "x";
    const Place asked = {"forbund.toml", 3, 9, "filer = [...]"};
    const std::pair<std::filesystem::path, const char*> cases[] = {
        {folder.path / "nowhere.se", "core.file_missing"},
        {folder.path / "nowhere" / "a.se", "core.file_missing"},
        {folder.path / "file" / "a.se", "core.file_missing"},
        {folder.path, "core.file_unreadable"},
    };
    for (const auto& [path, code] : cases) {
        INFO(path);
        Findings findings;
        CHECK_FALSE(read_file(path.string(), findings, asked));
        REQUIRE(findings.all().size() == 1);
        CHECK(findings.all()[0].code == code);
        CHECK(findings.all()[0].place.line == 3);
        CHECK(findings.all()[0].arguments.at(0).second == path.string());
    }
    Findings findings;
    CHECK_FALSE(read_file("", findings));
    CHECK(findings.has_errors());
}
