// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/eventreason.h"

#include "app/core/visibletext.h"
#include "ui/words/errortext.h"

#include <QCoreApplication>

namespace muster {

namespace {

class EventReason
{
    Q_DECLARE_TR_FUNCTIONS(EventReason)

public:
    static QString code(const QString &code);
};

QString EventReason::code(const QString &code)
{
    //: %1 is an error code as it came: a cloud's, or one that a later version of Muster wrote
    return code.isEmpty() ? QString() : tr("The error code was %1.").arg(visibleText(code));
}

} // namespace

// Codes of ours have sentences; any other is a cloud's.
QString eventReason(const EventDetail &detail)
{
    if (const auto *kind = detail.as<ErrorKind>()) {
        Error error;
        error.kind = *kind;
        return errorSummary(error);
    }
    if (const auto *code = detail.as<ErrorCode>(); code && code->own())
        return errorSummary(ownError(*code->own()));
    return EventReason::code(detail.text());
}

} // namespace muster
