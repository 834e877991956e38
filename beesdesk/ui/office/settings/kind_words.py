"""What each kind of message is about, for whoever words it."""

from PySide6.QtCore import QCoreApplication

from beesdesk.words import MessageKind

translate = QCoreApplication.translate


def kind_name(kind: MessageKind) -> str:
    """Return when a kind of message is written, in the language of the screen."""
    return {
        MessageKind.REMINDER: translate("MessageKinds", "Before a shift"),
        MessageKind.MISSED: translate("MessageKinds", "After a shift that was missed"),
        MessageKind.ALERT: translate("MessageKinds", "When an alert begins"),
        MessageKind.SUSPENDED: translate("MessageKinds", "When somebody is suspended"),
        MessageKind.FROZEN: translate("MessageKinds", "When somebody is frozen"),
        MessageKind.CANCELLED: translate("MessageKinds", "When a shift is cancelled"),
        MessageKind.REOPENED: translate("MessageKinds", "When a cancelled shift takes place after all"),
        MessageKind.MOVED: translate("MessageKinds", "When a shift has other hours"),
        MessageKind.SWAP: translate("MessageKinds", "News of an exchange"),
        MessageKind.UNMATCHED: translate("MessageKinds", "When nobody has answered a request"),
        MessageKind.UNVALIDATED: translate("MessageKinds", "To the office: a sheet nobody validated"),
        MessageKind.GAPS: translate("MessageKinds", "To the office: shifts that lack people"),
        MessageKind.LETTER: translate("MessageKinds", "A letter to chosen members"),
        MessageKind.CLASH: translate("MessageKinds", "When two machines did what cannot both stand"),
    }[kind]
