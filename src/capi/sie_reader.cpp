#include <memory>

#include "bokslut/ledger/sie.hpp"
#include "capi/ledger.hpp"

using namespace bokslut;
using namespace bokslut::capi;

struct bokslut_sie_reader {
    SieReader reader;
    Language language = Language::swedish;
    bool finished = false;
};

bokslut_status bokslut_sie_reader_new(const char* name, size_t name_size, const bokslut_sie_options* options,
                                      bokslut_sie_reader** reader, bokslut_error** error) {
    return guarded(error, [&] {
        required(reader, "reader") = nullptr;
        const ReadOptions read = read_options(options);
        const std::string file(given_text(name, name_size, "name"));
        *reader = new bokslut_sie_reader{SieReader(file, read.sie), read.language};
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_sie_reader_feed(bokslut_sie_reader* reader, const void* bytes, size_t size,
                                       bokslut_error** error) {
    return guarded(error, [&] {
        if (required(reader, "reader").finished)
            throw misuse("capi.finished", "the reader has finished", BOKSLUT_BAD_STATE);
        reader->reader.feed(given_text(static_cast<const char*>(bytes), size, "bytes"));
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_sie_reader_finish(bokslut_sie_reader* reader, bokslut_ledger** ledger, bokslut_error** error) {
    return guarded(error, [&] {
        required(ledger, "ledger") = nullptr;
        if (required(reader, "reader").finished)
            throw misuse("capi.finished", "the reader has finished", BOKSLUT_BAD_STATE);
        reader->finished = true;
        Findings findings;
        std::optional<LedgerState> state;
        if (auto books = reader->reader.finish(findings)) state = LedgerState::of(std::move(*books));
        return give_ledger(std::move(state), std::move(findings), reader->language, *ledger);
    });
}

void bokslut_sie_reader_free(bokslut_sie_reader* reader) {
    delete reader;
}
