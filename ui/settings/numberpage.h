// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One page of the settings: groups of numbers, made from data. Owned by the settings window;
// UI thread.
#pragma once

#include "app/core/phrase.h"
#include "app/settings/preferences.h"

#include <QList>
#include <QScrollArea>

class QFormLayout;
class QGroupBox;
class QLabel;
class QVBoxLayout;

namespace muster {

class NumberBox;

//! \brief How one number is asked for.
struct NumberQuestion
{
    int Preferences::*value;
    Phrase label;
    Phrase unit; //!< with the space before it; may be empty
    Phrase off; //!< what the value "off" means; empty when there is none
    int step = 1;
};

struct NumberGroup
{
    Phrase title;
    Phrase note; //!< a sentence below; may be empty
    QList<NumberQuestion> questions;
};

class NumberPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit NumberPage(const QList<NumberGroup> &groups, QWidget *parent = nullptr);

    virtual void load(const Preferences &preferences);
    //! \brief Writes its own numbers into \a preferences.
    virtual void store(Preferences &preferences) const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    virtual void retranslateUi();

    //! \brief nullptr when the page does not ask for it.
    [[nodiscard]] NumberBox *box(int Preferences::*value) const;
    //! \brief The form of that group, for a row that is not a number.
    [[nodiscard]] QFormLayout *form(qsizetype group) const;

private:
    struct Row
    {
        NumberQuestion question;
        QLabel *label = nullptr;
        NumberBox *box = nullptr;
    };
    struct Group
    {
        NumberGroup texts;
        QGroupBox *frame = nullptr;
        QLabel *note = nullptr;
        QFormLayout *form = nullptr;
    };

    void alignBoxes();
    void addGroup(const NumberGroup &group, QVBoxLayout *layout);

    QList<Group> m_groups;
    QList<Row> m_rows;
};

} // namespace muster
