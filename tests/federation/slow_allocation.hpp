// The method of the largest remainder, slow and plainly right: whole numbers only, one step at a time.
#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

namespace bokslut::test {

/// Everyone gets what is whole; then, as long as anything is left, whoever has been cut the most (the first of equals,
/// and nobody twice) gets one.
inline std::vector<std::int64_t> slow_allocation(std::int64_t total, const std::vector<int>& weights) {
    if (total < 0) {
        auto parts = slow_allocation(-total, weights);
        for (std::int64_t& part : parts) part = -part;
        return parts;
    }
    const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<std::int64_t> parts, cut;
    for (const int weight : weights) {
        parts.push_back(total * weight / sum);
        cut.push_back(total * weight % sum);
    }
    std::int64_t left = total - std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
    while (left-- > 0) {
        std::size_t most = 0;
        for (std::size_t i = 1; i < cut.size(); ++i)
            if (cut[i] > cut[most]) most = i;
        ++parts[most];
        cut[most] = -1;
    }
    return parts;
}

}  // namespace bokslut::test
