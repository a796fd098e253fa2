// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/operatorname.h"

#include <QDir>

namespace muster {

using namespace Qt::StringLiterals;

QString operatorName(const QProcessEnvironment &environment, const QString &homeFolder)
{
    for (const QString &variable : { u"USER"_s, u"USERNAME"_s, u"LOGNAME"_s }) {
        const QString name = environment.value(variable).trimmed();
        if (!name.isEmpty())
            return name;
    }
    const QString folder = QDir(QDir::cleanPath(homeFolder)).dirName();
    return folder.isEmpty() || folder == u"." ? u"unknown"_s : folder;
}

} // namespace muster
