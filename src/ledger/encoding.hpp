// Which encoding a SIE file is written in, and its bytes as UTF-8. The file's own word (#FORMAT PC8) says nothing:
// programs write it over any encoding. Private.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bokslut {

/// Latin-1 is read as its superset Windows-1252.
enum class Encoding : std::uint8_t { cp437, utf8, latin1 };

/// Decides from the whole file: a byte order mark means UTF-8; so does text that is valid UTF-8; otherwise the Swedish
/// letters of CP437 and of Latin-1 are counted, and the majority decides (CP437 when even).
class EncodingDetector {
public:
    /// Lines in order, without their ends.
    void line(std::string_view bytes);
    Encoding decide() const;

private:
    bool at_start_ = true;
    bool has_byte_order_mark_ = false;
    bool valid_utf8_ = true;
    std::size_t cp437_letters_ = 0;
    std::size_t latin1_letters_ = 0;
};

/// `bytes` as UTF-8. What the encoding does not know becomes U+FFFD, a control character a space.
std::string to_utf8(std::string_view bytes, Encoding encoding);

}  // namespace bokslut
