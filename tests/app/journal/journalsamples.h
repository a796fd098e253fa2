// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Small runs, and waiting for what a journal answers.
#pragma once

#include "app/core/qtversions.h"
#include "app/journal/journal.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <optional>

namespace muster::test {

[[nodiscard]] inline QDateTime at(int second)
{
    return utcTime(QDate(2026, 11, 20), QTime(8, 9)).addSecs(second);
}

[[nodiscard]] inline RunRecord someRun(const QString &id, int number, int targets = 3)
{
    RunRecord run;
    run.id = RunId { id };
    run.number = number;
    run.confirmedAt = at(number);
    for (int i = 0; i < targets; ++i) {
        TargetRecord record;
        record.target.id = TargetId { QStringLiteral("%1-t%2").arg(id).arg(i) };
        run.targets.append(record);
    }
    return run;
}

//! \brief What \a operation ended with; its error is empty when it did not end at all.
template <typename Answer, typename Operation> [[nodiscard]] Answer ended(Operation *operation)
{
    std::optional<Answer> end;
    QObject::connect(operation, &Operation::finished, operation,
                     [&end](const Answer &answer) { end = answer; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 30'000); }();
    delete operation;
    return end.value_or(Answer(Error {}));
}

[[nodiscard]] inline Result<void> wait(JournalWrite *write) { return ended<Result<void>>(write); }

[[nodiscard]] inline Result<QList<RunHistory>> wait(JournalRead *read)
{
    return ended<Result<QList<RunHistory>>>(read);
}

//! \brief The code of what \a result says, or "done".
template <typename Value> [[nodiscard]] QString codeOf(const Result<Value> &result)
{
    return result ? QStringLiteral("done") : result.error().code.text();
}

//! \brief All that the file holds from now on.
inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace muster::test
