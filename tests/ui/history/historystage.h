// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A history window over a journal of the tests' own, and short ways to its parts.
#pragma once

#include "tests/support/fakecloud.h"
#include "tests/support/fakejournal.h"
#include "tests/ui/history/historysamples.h"
#include "ui/history/historywindow.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/rowtable.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace muster::test {

struct Stage
{
    explicit Stage(FakeJournal::Mode mode)
        : journal(mode)
        , window(journal, catalogue, { FakeCloud::serverKind() })
    {
    }
    template <typename Widget> [[nodiscard]] Widget *child(const QString &name) const
    {
        return window.findChild<Widget *>(name);
    }
    [[nodiscard]] RowTable *runs() const { return child<RowTable>(QStringLiteral("historyRuns")); }
    [[nodiscard]] QLineEdit *search() const
    {
        return child<QLineEdit>(QStringLiteral("historySearch"));
    }
    [[nodiscard]] MessageBar *message() const
    {
        return child<MessageBar>(QStringLiteral("historyMessage"));
    }
    [[nodiscard]] QString note() const
    {
        return child<QLabel>(QStringLiteral("historyNote"))->text();
    }
    [[nodiscard]] int rows() const { return runs()->model()->rowCount(); }
    void answer(const Result<QList<RunHistory>> &result)
    {
        emit journal.finds.constLast().read->finished(result);
    }

    FakeJournal journal;
    ErrorCatalogue catalogue;
    HistoryWindow window;
};

struct Filled : Stage
{
    Filled()
        : Stage(FakeJournal::Mode::InMemory)
    {
        journal.kept = { sampleRun(42), sampleRun(41), sampleRun(7) };
        window.show();
        [this] { QTRY_COMPARE(rows(), 3); }();
    }
};

} // namespace muster::test
