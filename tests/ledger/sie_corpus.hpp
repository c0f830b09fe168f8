// Real SIE files, which are not part of the project: where BOKSLUT_SIE_CORPUS says they are.
#pragma once

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

namespace bokslut::test {

/// The folder. Without one: empty, and a line that says that the test was skipped.
inline std::filesystem::path corpus_folder() {
    const std::filesystem::path corpus = BOKSLUT_SIE_CORPUS;
    if (corpus.empty())
        std::cout << "skipped: the real SIE files, since BOKSLUT_SIE_CORPUS does not say where they are\n";
    return corpus;
}

/// The files of types 1 to 4, in order. Without a corpus: none, and a line that says that the test was skipped.
inline std::vector<std::string> corpus_files() {
    const std::filesystem::path corpus = corpus_folder();
    std::vector<std::string> files;
    if (corpus.empty()) return files;
    for (const char* folder : {"official", "vendors"}) {
        for (const auto& entry : std::filesystem::directory_iterator(corpus / folder)) {
            if (entry.path().extension() != ".sie") files.push_back(entry.path().string());  // those are SIE 5
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace bokslut::test
