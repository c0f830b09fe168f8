// Systems to test with, and slow, plainly right answers about them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <queue>
#include <random>
#include <utility>
#include <vector>

#include "bokslut/consistency/feasibility.hpp"
#include "bokslut/consistency/proof_check.hpp"
#include "tests/catch.hpp"

namespace bokslut::test {

using consistency::Interval;
using consistency::System;
using consistency::Term;
using consistency::Var;

using Random = std::mt19937;

// std::uniform_int_distribution gives other numbers with another library.
inline std::int64_t pick(Random& random, std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low + 1));
}

constexpr std::int64_t tkr = 100'000;

inline std::int64_t rounded(std::int64_t ore, std::int64_t step = tkr) {
    const std::int64_t size = (2 * (ore < 0 ? -ore : ore) + step) / (2 * step);
    return ore < 0 ? -size : size;
}

// The öre that print as `shown` tkr.
inline Interval half_away(std::int64_t shown, std::int64_t step = tkr) {
    if (shown == 0) return {1 - step / 2, step / 2 - 1};
    if (shown > 0) return {shown * step - step / 2, shown * step + step / 2 - 1};
    return {shown * step - step / 2 + 1, shown * step + step / 2};
}

// Quantities as the edges of a network and relations as its nodes: what flows in flows out. Two-way tables and trees
// over several years are such networks, and whether bounds can be met is a matter of flows.
struct Network {
    struct Edge {
        std::uint32_t from;
        std::uint32_t to;
    };
    std::uint32_t nodes = 0;
    std::vector<Edge> edges;

    std::uint32_t node() { return nodes++; }
    Var edge(std::uint32_t from, std::uint32_t to) {
        edges.push_back({from, to});
        return static_cast<Var>(edges.size() - 1);
    }
    System system() const {
        System system;
        std::vector<std::vector<Term>> relations(nodes);
        for (const Edge& edge : edges) {
            const Var var = system.add_var();
            relations[edge.to].push_back({1, var});
            relations[edge.from].push_back({-1, var});
        }
        for (const auto& relation : relations) system.add_relation(relation);
        return system;
    }
};

// Hoffman's circulation by shortest augmenting paths: whether each edge can carry a flow inside its bounds.
inline bool circulates(const Network& network, const std::vector<Interval>& bounds) {
    struct Arc {
        std::uint32_t to;
        std::int64_t room;
    };
    std::vector<Arc> arcs;  // an arc and its reverse stand side by side
    std::vector<std::vector<std::uint32_t>> out(network.nodes + 2);
    const std::uint32_t source = network.nodes, sink = network.nodes + 1;
    const auto add = [&](std::uint32_t from, std::uint32_t to, std::int64_t room) {
        out[from].push_back(static_cast<std::uint32_t>(arcs.size()));
        arcs.push_back({to, room});
        out[to].push_back(static_cast<std::uint32_t>(arcs.size()));
        arcs.push_back({from, 0});
    };
    std::vector<std::int64_t> surplus(network.nodes, 0);
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (bounds[i].empty()) return false;
        add(network.edges[i].from, network.edges[i].to, bounds[i].high - bounds[i].low);
        surplus[network.edges[i].to] += bounds[i].low;
        surplus[network.edges[i].from] -= bounds[i].low;
    }
    std::int64_t wanted = 0;
    for (std::uint32_t node = 0; node < network.nodes; ++node) {
        if (surplus[node] > 0) add(source, node, surplus[node]);
        if (surplus[node] < 0) add(node, sink, -surplus[node]);
        wanted += std::max<std::int64_t>(surplus[node], 0);
    }
    while (wanted > 0) {
        std::vector<std::int64_t> came_by(out.size(), -1);
        std::queue<std::uint32_t> queue;
        queue.push(source);
        while (!queue.empty() && came_by[sink] < 0) {
            const std::uint32_t node = queue.front();
            queue.pop();
            for (const std::uint32_t arc : out[node]) {
                if (arcs[arc].room == 0 || came_by[arcs[arc].to] >= 0 || arcs[arc].to == source) continue;
                came_by[arcs[arc].to] = arc;
                queue.push(arcs[arc].to);
            }
        }
        if (came_by[sink] < 0) return false;
        std::int64_t flow = wanted;
        const auto along = [&](const std::function<void(std::uint32_t)>& visit) {
            for (std::uint32_t node = sink; node != source;) {
                const auto arc = static_cast<std::uint32_t>(came_by[node]);
                visit(arc);
                node = arcs[arc ^ 1U].to;
            }
        };
        along([&](std::uint32_t arc) { flow = std::min(flow, arcs[arc].room); });
        along([&](std::uint32_t arc) {
            arcs[arc].room -= flow;
            arcs[arc ^ 1U].room += flow;
        });
        wanted -= flow;
    }
    return true;
}

inline std::vector<Interval> known_bounds(const System& system) {
    std::vector<Interval> bounds;
    for (Var var = 0; var < system.var_count(); ++var) bounds.push_back(system.hard(var));
    for (const auto& print : system.prints()) bounds[print.var] = intersection(bounds[print.var], print.range);
    return bounds;
}

// What XBRL Calculations 1.1 sees: a relation that its own figures cannot fulfil.
inline bool breaks_a_single_sum(const System& system) {
    const std::vector<Interval> bounds = known_bounds(system);
    for (std::uint32_t index = 0; index < system.relation_count(); ++index) {
        std::int64_t low = 0, high = 0;
        for (const Term& term : system.relation(index)) {
            const Interval range = bounds[term.var];
            low += term.coefficient * (term.coefficient > 0 ? range.low : range.high);
            high += term.coefficient * (term.coefficient > 0 ? range.high : range.low);
        }
        if (low > 0 || high < 0) return true;
    }
    return false;
}

// Every answer must carry what shows that it is right; says whether this one does.
inline bool is_shown(const System& system, const consistency::Answer& answer) {
    if (answer.verdict == consistency::Verdict::impossible) {
        return answer.conflict && answer.conflict->irreducible && proof_holds(system, *answer.conflict);
    }
    if (answer.verdict != consistency::Verdict::feasible) return true;
    const std::vector<Interval> bounds = known_bounds(system);
    for (Var var = 0; var < bounds.size(); ++var) {
        if (!bounds[var].contains(answer.witness[var])) return false;
    }
    for (std::uint32_t index = 0; index < system.relation_count(); ++index) {
        std::int64_t sum = 0;
        for (const Term& term : system.relation(index)) sum += term.coefficient * answer.witness[term.var];
        if (sum != 0) return false;
    }
    return true;
}

}  // namespace bokslut::test
