// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/errorcatalogue.h"

#include "app/fleet/errorcode.h"

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

Retry retryFrom(const QString &word)
{
    static const QHash<QString, Retry> words { { u"no"_s, Retry::No },
                                               { u"later"_s, Retry::Later },
                                               { u"check"_s, Retry::Check },
                                               { u"reauth"_s, Retry::SignIn } };
    return words.value(word, Retry::NotKnown);
}

} // namespace

void ErrorCatalogue::read(const QByteArray &json) const
{
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const QString code = normalisedErrorCode(object.value("code"_L1).toString());
        if (code.isEmpty())
            continue;
        m_rows[code].append(
            { object.value("http_status"_L1).toInt(),
              { object.value("en"_L1).toString(), object.value("zh"_L1).toString(),
                object.value("advice_en"_L1).toString(), object.value("advice_zh"_L1).toString(),
                retryFrom(object.value("retry"_L1).toString()) } });
        ++m_size;
    }
}

const ErrorEntry *ErrorCatalogue::find(const QString &code, int httpStatus) const
{
    if (!m_isRead)
        readBuiltIn();
    const auto it = m_rows.constFind(normalisedErrorCode(code));
    if (it == m_rows.cend()) {
        // "RequestForbidden.Something" says at least what "RequestForbidden" says.
        const qsizetype dot = code.lastIndexOf(u'.');
        return dot > 0 ? find(code.left(dot), httpStatus) : nullptr;
    }
    const auto row = std::find_if(it->cbegin(), it->cend(), [httpStatus](const Row &candidate) {
        return candidate.httpStatus == httpStatus;
    });
    if (row != it->cend())
        return &row->entry;
    return it->size() == 1 ? &it->first().entry : nullptr;
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
