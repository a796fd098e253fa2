// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/icons.h"

#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QString>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

QString file(const QString &name, int size)
{
    return u":/muster/icons/%1-%2.png"_s.arg(name).arg(size);
}

QPixmap tinted(QImage mask, const QColor &colour)
{
    QPainter painter(&mask);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(mask.rect(), colour);
    painter.end();
    return QPixmap::fromImage(mask);
}

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    const QColor normal = palette.color(QPalette::Active, QPalette::ButtonText);
    const QColor disabled = palette.color(QPalette::Disabled, QPalette::ButtonText);
    const QColor selected = palette.color(QPalette::Active, QPalette::HighlightedText);
    QIcon icon;
    for (const int size : { 16, 24, 32, 48 }) {
        // Composition works on alpha: without the conversion an indexed PNG stays black.
        const QImage mask
            = QImage(file(name, size)).convertToFormat(QImage::Format_ARGB32_Premultiplied);
        if (mask.isNull())
            return {};
        icon.addPixmap(tinted(mask, normal), QIcon::Normal);
        icon.addPixmap(tinted(mask, normal), QIcon::Active);
        icon.addPixmap(tinted(mask, disabled), QIcon::Disabled);
        icon.addPixmap(tinted(mask, selected), QIcon::Selected);
    }
    return icon;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : { 16, 24, 32, 48, 64, 128, 256 })
        icon.addFile(file(u"muster"_s, size), QSize(size, size));
    return icon;
}

} // namespace muster
