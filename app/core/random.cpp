// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/random.h"

#include <QRandomGenerator>

namespace muster {

double SystemRandom::unit() { return QRandomGenerator::global()->generateDouble(); }

} // namespace muster
