// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/help/codepage.h"

#include "app/core/visibletext.h"
#include "app/fleet/errorcatalogue.h"
#include "ui/words/errortext.h"
#include "ui/words/phrasebook.h"
#include "ui/words/saferetry.h"

namespace muster {

using namespace Qt::StringLiterals;

namespace {

QString linkScheme() { return u"code"_s; }

//! Texts of tables, and of clouds, are no Markdown.
QString plain(const QString &text)
{
    QString escaped;
    for (const QChar c : visibleText(text)) {
        if (c.unicode() < 0x80 && (c.isPunct() || c.isSymbol()))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString paragraph(const QString &text) { return text.isEmpty() ? QString() : text + u"\n\n"; }

QString advised(const PhraseBook &book, const QString &advice)
{
    if (advice.isEmpty())
        return {};
    return paragraph(u"**"_s + plain(book.text(MUSTER_PHRASE("CodePage", "What to do"))) + u"**"_s)
        + paragraph(plain(advice));
}

QString meaningText(const ErrorMeaning &meaning, const PhraseBook &book)
{
    const ErrorEntry &entry = meaning.entry;
    const Language language = book.language();
    QString text;
    if (meaning.httpStatus > 0)
        text += paragraph(u"**HTTP %1**"_s.arg(meaning.httpStatus));
    text += paragraph(plain(entry.meaning.in(language)));
    text += advised(book, entry.advice.in(language));
    text += paragraph(u"**"_s
                      + plain(book.text(MUSTER_PHRASE("CodePage", "Is it safe to send again?")))
                      + u"**"_s);
    return text + paragraph(plain(book.text(retryPhrase(entry.retry))));
}

QString ownText(OwnError code, const PhraseBook &book)
{
    const Error error = ownError(code);
    return paragraph(plain(book.text(errorSummaryPhrase(error))))
        + advised(book, book.text(errorAdvicePhrase(error)));
}

QString textOf(const QString &code, const ErrorCatalogue &catalogue, const PhraseBook &book)
{
    const QList<ErrorMeaning> meanings = catalogue.meanings(code);
    if (const std::optional<OwnError> own = ownErrorOf(code); own && meanings.isEmpty())
        return ownText(*own, book);
    if (meanings.isEmpty()) {
        return paragraph(plain(book.text(
            MUSTER_PHRASE("CodePage",
                          "Muster has no explanation of this code. What the cloud wrote beside it "
                          "stands in the details of the target; look at the target before "
                          "anything is sent again."))));
    }
    QString text;
    for (const ErrorMeaning &meaning : meanings)
        text += meaningText(meaning, book);
    return text;
}

} // namespace

Manual codePage(const QString &code, const ErrorCatalogue &catalogue)
{
    const Language first = currentLanguage();
    const PhraseBook book(first);
    const bool isOwn = ownErrorOf(code) && catalogue.meanings(code).isEmpty();
    const QString title = isOwn
        ? book.text(MUSTER_PHRASE("CodePage", "What Muster says"))
        : book.text(MUSTER_PHRASE("CodePage", "Error code %1")).arg(visibleText(code));
    QString text = u"# "_s + plain(title) + u"\n\n"_s + textOf(code, catalogue, book);
    for (const LanguageInfo &info : languages()) {
        if (info.language != first)
            text += u"## "_s + plain(info.ownName) + u"\n\n"_s
                + textOf(code, catalogue, PhraseBook(info.language));
    }
    return manualOf(text);
}

Manual codeList(const ErrorCatalogue &catalogue)
{
    const Language language = currentLanguage();
    QString text = u"# "_s + plain(codeListTitle()) + u"\n\n"_s;
    for (const QString &code : catalogue.codes()) {
        text += u"- [%1](%2:%3) "_s.arg(plain(code), linkScheme(),
                                        QString::fromLatin1(QUrl::toPercentEncoding(code)));
        text += plain(catalogue.meanings(code).constFirst().entry.meaning.in(language)) + u'\n';
    }
    return manualOf(text);
}

QString codeListTitle() { return PhraseBook().text(MUSTER_PHRASE("CodePage", "Error codes")); }

QString codeOfLink(const QUrl &url)
{
    return url.scheme() == linkScheme() ? url.path(QUrl::FullyDecoded) : QString();
}

} // namespace muster
