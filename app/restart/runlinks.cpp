// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/runlinks.h"

namespace muster {

QList<const RunRecord *> repeatsOf(const RunRecord &run, const QList<const RunRecord *> &known)
{
    QList<const RunRecord *> repeats;
    for (const RunRecord *other : known) {
        if (other->parent == run.id && other->id != run.id)
            repeats.append(other);
    }
    return repeats;
}

} // namespace muster
