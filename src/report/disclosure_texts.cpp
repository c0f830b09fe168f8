#include "report/disclosure_texts.hpp"

#include "bokslut/core/settings.hpp"
#include "report/sentence.hpp"

namespace bokslut {

namespace {

/// A full stop ends a sentence when a blank follows it.
std::vector<std::string> sentences_of(const std::string& text) {
    std::vector<std::string> sentences;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t stop = std::min(text.find(". ", start), text.size());
        sentences.push_back(text.substr(start, stop - start));
        start = stop + 2;
    }
    return sentences;
}

}  // namespace

std::vector<SpokenProvision> spoken_provisions(const std::string& text) {
    std::vector<SpokenProvision> all;
    for (const std::string& sentence : sentences_of(text)) {
        if (folded(sentence).find("avsattning") == std::string::npos) continue;
        if (const auto spoken = read_spoken(sentence))
            all.push_back(
                {sentence, spoken_interval(*spoken, consistency::Printing::half_away, consistency::Zeros::rounded)});
    }
    return all;
}

}  // namespace bokslut
