// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/lookalike.h"

#include "app/connections/connectionstore.h"

#include <algorithm>
#include <iterator>

namespace muster {

namespace {

//! Letters and digits that common fonts draw alike (Unicode's UTS #39 has them all; of its list
//! those of the scripts that are typed beside Latin).
QChar latinTwin(QChar c)
{
    static constexpr char16_t twins[][2] = {
        { u'а', u'a' }, { u'в', u'b' }, { u'с', u'c' },  { u'ԁ', u'd' },  { u'е', u'e' },
        { u'н', u'h' }, { u'һ', u'h' }, { u'і', u'i' },  { u'ј', u'j' },  { u'к', u'k' },
        { u'ӏ', u'l' }, { u'м', u'm' }, { u'п', u'n' },  { u'о', u'o' },  { u'р', u'p' },
        { u'ԛ', u'q' }, { u'ѕ', u's' }, { u'т', u't' },  { u'у', u'y' },  { u'ԝ', u'w' },
        { u'х', u'x' }, { u'α', u'a' }, { u'β', u'b' },  { u'ε', u'e' },  { u'ι', u'i' },
        { u'κ', u'k' }, { u'ν', u'v' }, { u'ο', u'o' },  { u'ρ', u'p' },  { u'τ', u't' },
        { u'υ', u'u' }, { u'χ', u'x' }, { u'ı', u'i' },  { u'ɑ', u'a' },  { u'ɡ', u'g' },
        { u'0', u'o' }, { u'1', u'l' }, { u'|', u'l' },  { u'‐', u'-' },  { u'–', u'-' },
        { u'—', u'-' }, { u'−', u'-' }, { u'ー', u'-' }, { u'一', u'-' }, { u'　', u' ' },
    };
    const auto *found = std::find_if(std::begin(twins), std::end(twins),
                                     [c](const auto &twin) { return twin[0] == c.unicode(); });
    return found == std::end(twins) ? c : QChar((*found)[1]);
}

QString skeleton(const QString &name)
{
    QString bare = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar &c : bare)
        c = latinTwin(c);
    return bare.simplified();
}

} // namespace

bool mixesScripts(const QString &name)
{
    bool latin = false;
    bool other = false;
    for (const QChar c : name) {
        if (!c.isLetter())
            continue;
        const QChar::Script script = c.script();
        latin = latin || script == QChar::Script_Latin;
        other = other || script == QChar::Script_Cyrillic || script == QChar::Script_Greek
            || script == QChar::Script_Armenian || script == QChar::Script_Cherokee
            || script == QChar::Script_Coptic;
    }
    return latin && other;
}

QString looksLike(const QString &name, const QStringList &others)
{
    const QString own = skeleton(name);
    for (const QString &other : others) {
        if (!isSameName(name, other) && skeleton(other) == own)
            return other;
    }
    return {};
}

} // namespace muster
