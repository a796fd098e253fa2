// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/icons.h"

#include "ui/widgets/drawnicon.h"

#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QString>

#include <algorithm>

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
    const QList<int> sizes { 16, 24, 32, 48 };
    if (!QFile::exists(file(name, sizes.constFirst())))
        return {};
    const auto colour = [palette](QIcon::Mode mode) {
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active,
                             QPalette::ButtonText);
    };
    return QIcon(new DrawnIcon(sizes, [name, sizes, colour](int side, QIcon::Mode mode) {
        const auto drawn = std::ranges::lower_bound(sizes, side);
        QImage mask(file(name, drawn == sizes.cend() ? sizes.constLast() : *drawn));
        if (mask.width() > side)
            mask = mask.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        // Composition works on alpha: without the conversion an indexed PNG stays black.
        return tinted(mask.convertToFormat(QImage::Format_ARGB32_Premultiplied), colour(mode));
    }));
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : { 16, 24, 32, 48, 64, 128, 256 })
        icon.addFile(file(u"muster"_s, size), QSize(size, size));
    return icon;
}

} // namespace muster
