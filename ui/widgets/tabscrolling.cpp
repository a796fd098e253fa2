// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/tabscrolling.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QTabBar>
#include <QTabWidget>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

struct TabScrolling
{
    Q_DECLARE_TR_FUNCTIONS(TabScrolling)
};

} // namespace

void nameTabScrolling(const QTabWidget &tabs)
{
    const auto name = [&tabs](const QString &button, const QString &text) {
        if (auto *arrow = tabs.tabBar()->findChild<QAbstractButton *>(button))
            arrow->setAccessibleName(text);
    };
    name(u"ScrollLeftButton"_s, TabScrolling::tr("Show tabs further left"));
    name(u"ScrollRightButton"_s, TabScrolling::tr("Show tabs further right"));
}

} // namespace muster
