#include <cstdio>

#include "bokslut/core/amount.hpp"

int main() {
    const auto amount = bokslut::Amount::from_kronor(1234);
    std::printf("%lld\n", static_cast<long long>(amount.ore()));
}
