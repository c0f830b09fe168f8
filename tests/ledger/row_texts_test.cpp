#include "ledger/row_texts.hpp"

#include <array>

#include "tests/ledger/sie_files.hpp"

using namespace bokslut;

namespace {

std::uint32_t found(const ListTexts& lists, const std::string& list) {
    return lists.find((list + std::string(scan_slack, '}')).data(), list.size());
}

}  // namespace

TEST_CASE("list texts: added and taken back", "[ledger]") {
    // Proves that a list is found by its id whatever came and went before, and those that went are not.
    rc::prop("as a plain vector", [] {
        ListTexts lists;
        std::vector<std::string> expected;
        for (int step = *rc::gen::inRange(1, 60); step > 0; --step) {
            const std::size_t count = *rc::gen::inRange<std::size_t>(1, 12);
            for (std::size_t i = 0; i < count; ++i) {
                std::string list = "1 \"" + std::to_string(*rc::gen::inRange(0, 400)) + "\"";
                if (*rc::gen::arbitrary<bool>())
                    list += " 6 \"PROJEKT" + std::to_string(*rc::gen::inRange(0, 9)) + "\"";
                if (found(lists, list) != no_text_id) continue;
                RC_ASSERT(lists.has_room_for(list));
                RC_ASSERT(lists.add(list) == expected.size());
                expected.push_back(list);
            }
            if (*rc::gen::inRange(0, 3) > 0) continue;
            const std::size_t kept = *rc::gen::inRange<std::size_t>(0, expected.size() + 1);
            const std::vector<std::string> gone(expected.begin() + static_cast<std::ptrdiff_t>(kept), expected.end());
            lists.shrink(kept);
            expected.resize(kept);
            for (const std::string& list : gone) RC_ASSERT(found(lists, list) == no_text_id);
        }
        RC_ASSERT(lists.texts() == expected);
        for (std::size_t id = 0; id < expected.size(); ++id) RC_ASSERT(found(lists, expected[id]) == id);
    });
}
