// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/colourword.h"

namespace muster {

using namespace Qt::StringLiterals;

QList<ConnectionColour> connectionColours()
{
    return { ConnectionColour::None,   ConnectionColour::Red,    ConnectionColour::Orange,
             ConnectionColour::Yellow, ConnectionColour::Green,  ConnectionColour::Teal,
             ConnectionColour::Blue,   ConnectionColour::Purple, ConnectionColour::Grey };
}

QString colourWord(ConnectionColour colour)
{
    switch (colour) {
    case ConnectionColour::None:
        break;
    case ConnectionColour::Red:
        return u"red"_s;
    case ConnectionColour::Orange:
        return u"orange"_s;
    case ConnectionColour::Yellow:
        return u"yellow"_s;
    case ConnectionColour::Green:
        return u"green"_s;
    case ConnectionColour::Teal:
        return u"teal"_s;
    case ConnectionColour::Blue:
        return u"blue"_s;
    case ConnectionColour::Purple:
        return u"purple"_s;
    case ConnectionColour::Grey:
        return u"grey"_s;
    }
    return {};
}

std::optional<ConnectionColour> colourOf(const QString &word)
{
    for (const ConnectionColour colour : connectionColours()) {
        if (word == colourWord(colour))
            return colour;
    }
    return std::nullopt;
}

} // namespace muster
