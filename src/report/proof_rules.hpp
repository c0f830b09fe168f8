// Relations that a user writes.
#pragma once

#include <string>
#include <vector>

#include "report/proof_model.hpp"

namespace bokslut::proof {

/// Adds the relations of a rules file:
///
///     [[samband]]
///     namn = "Utbetalningen minskar avsättningen"
///     slag = "identitet"          # eller "väntat"; utan raden: identitet
///     lika = "not/20/plan | 2023 | utbetalning"
///     med  = ["-kassaflodesanalys | Justering för gjorda avsättningar | 2023"]
///
/// A figure is named by table, unit where it has one, row and column; `med` is added up, a minus before a figure turns
/// its sign. A figure that is not there, or stands twice, is `proof.rule_figure`.
void read_rules(const std::string& path, const std::vector<PrintedFigure>& figures, Model& model, Findings& findings);

}  // namespace bokslut::proof
