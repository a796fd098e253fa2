// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/callpreview.h"

#include "app/core/visibletext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/sentences.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

CallPreview::CallPreview(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_note(plainLabel(u"callNote"_s, this))
    , m_copy(new QPushButton(this))
{
    constexpr int lines = 9;
    m_text->setObjectName(u"callText"_s);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * lines + 2 * m_text->frameWidth());
    m_copy->setObjectName(u"copyCurl"_s);
    m_copy->setAutoDefault(false);
    auto *below = new QHBoxLayout;
    below->addWidget(m_note, 1);
    below->addWidget(m_copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addLayout(below);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_call)
            QGuiApplication::clipboard()->setText(visibleLines(curlText(*m_call)));
    });
    retranslateUi();
}

void CallPreview::show(qsizetype number, const Result<PlannedCall> &call)
{
    m_number = number;
    m_call = call;
    retranslateUi();
}

void CallPreview::retranslateUi()
{
    m_copy->setText(tr("Cop&y as curl"));
    m_copy->setEnabled(m_call.has_value());
    //: %1 is its number
    m_text->setAccessibleName(tr("Request %1, as it will be sent").arg(countText(m_number)));
    if (!m_call) {
        m_text->setPlainText(m_call.error().kind == ErrorKind::NotFound
                                 ? tr("It can be shown once the project is known.")
                                 : errorText(m_call.error()));
        m_note->clear();
        return;
    }
    m_text->setPlainText(visibleLines(requestText(*m_call)));
    QString note
        = tr("Words with $ stand for secrets and for values that are made when it is sent.");
    if (!m_call->successor.isEmpty()) {
        //: %1 is the name of a call
        note = joinedSentences(note,
                               tr("If the cloud says that it does not know this action, %1 is sent "
                                  "in its place.")
                                   .arg(m_call->successor));
    }
    m_note->setText(note);
}

void CallPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace muster
