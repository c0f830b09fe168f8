// Two-way tables and trees over two years, as published reports have them.
#pragma once

#include "tests/consistency/systems.hpp"

namespace bokslut::test {

struct TwoWayTable {
    Network network;
    std::vector<std::vector<Var>> cells;
    std::vector<Var> row_totals, column_totals;
    Var grand_total = 0;
};

inline TwoWayTable two_way_table(std::size_t rows, std::size_t columns) {
    TwoWayTable table;
    Network& network = table.network;
    const std::uint32_t source = network.node(), sink = network.node();
    std::vector<std::uint32_t> row_nodes, column_nodes;
    for (std::size_t i = 0; i < rows; ++i) {
        row_nodes.push_back(network.node());
        table.row_totals.push_back(network.edge(source, row_nodes[i]));
    }
    for (std::size_t j = 0; j < columns; ++j) {
        column_nodes.push_back(network.node());
        table.column_totals.push_back(network.edge(column_nodes[j], sink));
    }
    for (std::size_t i = 0; i < rows; ++i) {
        table.cells.emplace_back();
        for (std::size_t j = 0; j < columns; ++j) {
            table.cells[i].push_back(network.edge(row_nodes[i], column_nodes[j]));
        }
    }
    table.grand_total = network.edge(sink, source);
    return table;
}

// Amounts for every quantity, from random cells.
inline std::vector<std::int64_t> amounts_in(const TwoWayTable& table, Random& random, std::int64_t size) {
    std::vector<std::int64_t> amounts(table.network.edges.size(), 0);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        for (std::size_t j = 0; j < table.cells[i].size(); ++j) {
            const std::int64_t amount = pick(random, -size, size);
            for (const Var var : {table.cells[i][j], table.row_totals[i], table.column_totals[j], table.grand_total}) {
                amounts[var] += amount;
            }
        }
    }
    return amounts;
}

// Three levels, this year and last and the change between them.
struct TreeOverYears {
    static constexpr std::size_t columns = 3;  // last year, change, this year
    Network network;
    std::vector<std::vector<Var>> lines;           // each line's quantity in each column
    std::vector<std::vector<std::size_t>> leaves;  // the leaf lines that each line sums
    System system;                                 // with last year + change = this year for every line
};

inline TreeOverYears tree_over_years(Random& random) {
    TreeOverYears tree;
    Network& network = tree.network;
    const std::uint32_t outside = network.node();
    struct Node {
        std::uint32_t at[TreeOverYears::columns];
        std::size_t line;
    };
    const auto add_line = [&](const std::uint32_t(&above)[3], bool is_leaf) {
        Node node{{}, tree.lines.size()};
        const std::uint32_t shared = is_leaf ? network.node() : 0;
        for (std::uint32_t& at : node.at) at = is_leaf ? shared : network.node();
        tree.lines.push_back({network.edge(above[0], node.at[0]), network.edge(above[1], node.at[1]),
                              network.edge(node.at[2], above[2])});
        tree.leaves.emplace_back();
        return node;
    };
    const Node root = add_line({outside, outside, outside}, false);
    const std::int64_t groups = pick(random, 2, 4);
    for (std::int64_t group = 0; group < groups; ++group) {
        const Node middle = add_line(root.at, false);
        const std::int64_t count = pick(random, 2, 4);
        for (std::int64_t i = 0; i < count; ++i) {
            const Node leaf = add_line(middle.at, true);
            for (const std::size_t line : {root.line, middle.line, leaf.line}) tree.leaves[line].push_back(leaf.line);
        }
    }
    tree.system = network.system();
    for (const auto& line : tree.lines) {
        tree.system.add_relation(std::vector<Term>{{1, line[0]}, {1, line[1]}, {-1, line[2]}});
    }
    return tree;
}

// Amounts for every quantity; some leaves have none, in one year or both.
inline std::vector<std::int64_t> amounts_in(const TreeOverYears& tree, Random& random, std::int64_t size) {
    std::vector<std::int64_t> amounts(tree.network.edges.size(), 0);
    for (std::size_t line = 0; line < tree.lines.size(); ++line) {
        if (tree.leaves[line] != std::vector{line}) continue;
        const std::int64_t before = pick(random, 0, 3) == 0 ? 0 : pick(random, -size, size);
        const std::int64_t after = pick(random, 0, 3) == 0 ? 0 : pick(random, -size, size);
        for (std::size_t sum = 0; sum < tree.lines.size(); ++sum) {
            if (std::find(tree.leaves[sum].begin(), tree.leaves[sum].end(), line) == tree.leaves[sum].end()) continue;
            amounts[tree.lines[sum][0]] += before;
            amounts[tree.lines[sum][1]] += after - before;
            amounts[tree.lines[sum][2]] += after;
        }
    }
    return amounts;
}

}  // namespace bokslut::test
