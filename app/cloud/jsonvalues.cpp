// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/jsonvalues.h"

#include <QJsonDocument>

#include <cmath>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr double largestExact = 9007199254740992.0; // 2^53: doubles above skip whole numbers

bool isWhole(double number)
{
    return std::abs(number) <= largestExact && std::trunc(number) == number;
}

} // namespace

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double: {
        const double number = value.toDouble();
        return isWhole(number) ? QString::number(static_cast<qint64>(number))
                               : QString::number(number, 'g', 17);
    }
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Null:
    case QJsonValue::Array:
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

std::optional<qint64> integerOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (isWhole(number))
            return static_cast<qint64>(number);
        return std::nullopt;
    }
    bool readable = false;
    const qint64 number = value.toString().trimmed().toLongLong(&readable);
    return readable ? std::optional(number) : std::nullopt;
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace muster
