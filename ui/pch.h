// Precompiled for this folder besides cmake/pch.h: the widgets that most of its files use.
#pragma once
#ifdef __cplusplus
#include <QAbstractItemModel>
#include <QBoxLayout>
#include <QComboBox>
#include <QFuture>
#include <QFutureWatcher>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QWidget>
#endif
