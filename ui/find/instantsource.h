// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A source that has its answer at hand when it is asked. Owned by its search; UI thread.
#pragma once

#include "ui/find/findsource.h"

namespace muster {

class InstantSource : public FindSource
{
    Q_OBJECT

public:
    using FindSource::FindSource;

    void ask(const FindText &text, int number) final { emit answered(number, answerTo(text)); }

protected:
    [[nodiscard]] virtual FindAnswer answerTo(const FindText &text) = 0;
};

} // namespace muster
