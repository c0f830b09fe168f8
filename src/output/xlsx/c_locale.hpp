// The C locale for this thread, for as long as this lives: libxlsxwriter prints numbers as the program's locale has
// them, and a decimal comma makes a workbook that Excel calls damaged.
//
// Threads: of the thread that makes it, and no other.
#pragma once

#include <locale.h>

#include <new>

namespace bokslut::output {

class CLocale {
public:
    CLocale() : c_(newlocale(LC_ALL_MASK, "C", nullptr)) {
        if (c_ == nullptr) throw std::bad_alloc();
        before_ = uselocale(c_);
    }
    ~CLocale() {
        uselocale(before_);
        freelocale(c_);
    }
    CLocale(const CLocale&) = delete;
    CLocale& operator=(const CLocale&) = delete;

private:
    locale_t c_, before_ = nullptr;
};

}  // namespace bokslut::output
