// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/formrow.h"

#include "ui/widgets/mnemonic.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenControls = 6;

} // namespace

FormRow::FormRow(QWidget *control, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel)
    , m_control(control)
    , m_line(new QHBoxLayout)
    , m_problem(plainLabel(name + u"Problem"_s))
{
    control->setObjectName(name);
    // A label's mnemonic goes nowhere when its buddy takes no focus itself.
    m_label->setBuddy(control->focusProxy() ? control->focusProxy() : control);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_line->setSpacing(betweenControls); // else it is the one between lines
    m_line->addWidget(control, 1);
    layout->addLayout(m_line);
    layout->addWidget(m_problem);
    setFocusProxy(control);
}

void FormRow::setBeside(QWidget *widget) { m_line->addWidget(widget); }

void FormRow::setLabel(const QString &text)
{
    m_label->setText(text);
    QString plain = withoutMnemonic(text);
    plain.remove(u':').remove(u'：');
    m_control->setAccessibleName(plain.trimmed());
}

void FormRow::setProblem(const QString &text, bool hint)
{
    m_text = text;
    m_problem->setText(text.isEmpty() ? QString() : (hint ? u"ⓘ "_s : u"⚠ "_s) + text);
    m_problem->setVisible(!text.isEmpty());
    m_control->setAccessibleDescription(text);
}

} // namespace muster
