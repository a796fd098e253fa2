// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/errorcatalogue.h"

#include "app/core/enumwords.h"
#include "app/core/errorcode.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

void ErrorCatalogue::readBuiltIn() const
{
    m_isRead = true;
    const QDir tables(u":/muster/errors"_s);
    for (const QString &name : tables.entryList(QDir::Files)) {
        QFile file(tables.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            read(file.readAll());
    }
}

ErrorCatalogue::ErrorCatalogue(const QByteArray &json)
    : m_isRead(true)
{
    read(json);
}

qsizetype ErrorCatalogue::size() const
{
    if (!m_isRead)
        readBuiltIn();
    return m_size;
}

namespace {

constexpr auto retryWords = enumWords<Retry>({
    { Retry::No, "no" },
    { Retry::Later, "later" },
    { Retry::Check, "check" },
    { Retry::SignIn, "reauth" },
});

} // namespace

void ErrorCatalogue::read(const QByteArray &json) const
{
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const QString code = normalisedErrorCode(object.value("code"_L1).toString());
        if (code.isEmpty())
            continue;
        if (!m_rows.contains(code))
            m_codes.append(object.value("code"_L1).toString());
        m_rows[code].append(
            { object.value("http_status"_L1).toInt(),
              { LocalText(object), LocalText(object, u"advice_"_s),
                retryWords.value(object.value("retry"_L1).toString()).value_or(Retry::NotKnown),
                object.value("stops_run"_L1).toBool(), object.value("quota"_L1).toBool(),
                object.value("new_token"_L1).toBool(), object.value("job_gone"_L1).toBool() } });
        ++m_size;
    }
}

const QList<ErrorMeaning> *ErrorCatalogue::rowsOf(const QString &code) const
{
    if (!m_isRead)
        readBuiltIn();
    // "RequestForbidden.Something" says at least what "RequestForbidden" says.
    for (QString known = code; !known.isEmpty();) {
        const auto it = m_rows.constFind(normalisedErrorCode(known));
        if (it != m_rows.cend())
            return &*it;
        known.truncate(std::max<qsizetype>(known.lastIndexOf(u'.'), 0));
    }
    return nullptr;
}

const QStringList &ErrorCatalogue::codes() const
{
    if (!m_isRead)
        readBuiltIn();
    return m_codes;
}

QList<ErrorMeaning> ErrorCatalogue::meanings(const QString &code) const
{
    const QList<ErrorMeaning> *rows = rowsOf(code);
    return rows ? *rows : QList<ErrorMeaning>();
}

const ErrorEntry *ErrorCatalogue::find(const ErrorCode &code, int httpStatus) const
{
    const QList<ErrorMeaning> *rows = rowsOf(code.cloud());
    if (!rows)
        return nullptr;
    const auto row
        = std::find_if(rows->cbegin(), rows->cend(), [httpStatus](const ErrorMeaning &candidate) {
              return candidate.httpStatus == httpStatus;
          });
    if (row != rows->cend())
        return &row->entry;
    return rows->size() == 1 ? &rows->first().entry : nullptr;
}

bool ErrorCatalogue::leavesOpen(const ErrorCode &code, int httpStatus) const
{
    if (const ErrorEntry *entry = find(code, httpStatus))
        return entry->retry == Retry::Check;
    const QList<ErrorMeaning> *rows = rowsOf(code.cloud());
    return rows && std::any_of(rows->cbegin(), rows->cend(), [](const ErrorMeaning &row) {
               return row.entry.retry == Retry::Check;
           });
}

const ErrorEntry *ErrorCatalogue::find(const Error &error) const
{
    if (const ErrorEntry *entry = find(error.code, error.httpStatus))
        return entry;
    if (error.httpStatus <= 0)
        return nullptr;
    return find(u"HTTP.%1"_s.arg(error.httpStatus), error.httpStatus);
}

} // namespace muster
