// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/savedlists.h"

#include "app/core/background.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;
constexpr qsizetype longestName = 100;
constexpr qint64 mostBytes = 64 << 20;

QJsonObject objectOf(const SavedList &list)
{
    QJsonObject object { { u"name"_s, list.name }, { u"kind"_s, list.kind.value } };
    if (list.isFilter()) {
        object.insert(u"filter"_s, list.filter);
        object.insert(u"statuses"_s, QJsonArray::fromStringList(list.statuses));
        return object;
    }
    QJsonArray targets;
    for (const NamedTarget &target : list.targets)
        targets.append(QJsonObject { { u"id"_s, target.id.value }, { u"name"_s, target.name } });
    object.insert(u"targets"_s, targets);
    return object;
}

std::optional<SavedList> listOf(const QJsonObject &object)
{
    SavedList list;
    list.name = object.value("name"_L1).toString().simplified().left(longestName);
    list.kind.value = object.value("kind"_L1).toString();
    list.filter = object.value("filter"_L1).toString();
    for (const QJsonValue &status : object.value("statuses"_L1).toArray())
        list.statuses.append(status.toString());
    for (const QJsonValue &value : object.value("targets"_L1).toArray()) {
        const QString id = value.toObject().value("id"_L1).toString();
        if (!id.isEmpty())
            list.targets.append({ { id }, value.toObject().value("name"_L1).toString() });
    }
    const bool saysSomething
        = !list.targets.isEmpty() || !list.filter.isEmpty() || !list.statuses.isEmpty();
    if (list.name.isEmpty() || list.kind.isEmpty() || !saysSomething)
        return {};
    return list;
}

} // namespace

QByteArray savedListsJson(const QList<SavedList> &lists)
{
    QJsonArray saved;
    for (const SavedList &list : lists)
        saved.append(objectOf(list));
    return QJsonDocument(QJsonObject { { u"format"_s, u"muster-saved"_s },
                                       { u"version"_s, version },
                                       { u"saved"_s, saved } })
        .toJson(QJsonDocument::Compact);
}

std::optional<QList<SavedList>> savedListsOf(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value("format"_L1) != u"muster-saved"_s
        || object.value("version"_L1).toInt(version + 1) > version)
        return {};
    QList<SavedList> lists;
    for (const QJsonValue &value : object.value("saved"_L1).toArray()) {
        if (const std::optional<SavedList> list = listOf(value.toObject()))
            lists.append(*list);
    }
    return lists;
}

QString savedListsPath(const QString &settingsPath)
{
    return QFileInfo(settingsPath).dir().filePath(u"saved.json"_s);
}

SavedLists::SavedLists(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_writer.setMaxThreadCount(1);
    runInBackground(
        this,
        [path] {
            Read read;
            QFile file(path);
            read.isThere = file.exists();
            if (QFileInfo(path).isFile() && file.size() <= mostBytes
                && file.open(QIODevice::ReadOnly))
                read.lists = savedListsOf(file.readAll());
            return read;
        },
        [this](const Read &read) {
            m_state = read.lists || !read.isThere ? State::Ready : State::Unreadable;
            m_lists = read.lists.value_or(QList<SavedList>());
            emit changed();
        });
}

QList<SavedList> SavedLists::of(const KindId &kind) const
{
    QList<SavedList> lists = m_lists;
    lists.removeIf([&kind](const SavedList &list) { return list.kind != kind; });
    std::sort(lists.begin(), lists.end(), [](const SavedList &a, const SavedList &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return lists;
}

qsizetype SavedLists::placeOf(const KindId &kind, const QString &name) const
{
    const auto found = std::find_if(m_lists.cbegin(), m_lists.cend(), [&](const SavedList &list) {
        return list.kind == kind && list.name == name;
    });
    return found == m_lists.cend() ? -1 : found - m_lists.cbegin();
}

void SavedLists::save(const SavedList &list)
{
    if (m_state != State::Ready)
        return;
    SavedList named = list;
    named.name = list.name.simplified().left(longestName);
    const qsizetype place = placeOf(named.kind, named.name);
    if (place < 0)
        m_lists.append(named);
    else
        m_lists[place] = named;
    write();
}

void SavedLists::remove(const KindId &kind, const QString &name)
{
    const qsizetype place = placeOf(kind, name);
    if (place < 0)
        return;
    m_lists.removeAt(place);
    write();
}

SavedLists::Renaming SavedLists::rename(const KindId &kind, const QString &name, const QString &to)
{
    const QString wanted = to.simplified().left(longestName);
    const qsizetype place = placeOf(kind, name);
    if (m_state != State::Ready || place < 0 || wanted.isEmpty())
        return Renaming::Impossible;
    if (wanted == name)
        return Renaming::Done;
    if (placeOf(kind, wanted) >= 0)
        return Renaming::Taken;
    m_lists[place].name = wanted;
    write();
    return Renaming::Done;
}

void SavedLists::add(const QList<SavedList> &lists)
{
    if (m_state != State::Ready || lists.isEmpty())
        return;
    for (SavedList list : lists) {
        const QString name = list.name;
        for (int number = 2; placeOf(list.kind, list.name) >= 0; ++number) {
            const QString end = u" (%1)"_s.arg(number);
            list.name = name.left(longestName - end.size()) + end; // as it will be read again
        }
        m_lists.append(list);
    }
    write();
}

void SavedLists::write()
{
    emit changed();
    runInBackground(
        this, [path = m_path, lists = m_lists] { return savedFile(path, savedListsJson(lists)); },
        [this](const std::optional<FileProblem> &problem) {
            if (problem)
                emit writingFailed(*problem);
        },
        &m_writer);
}

} // namespace muster
