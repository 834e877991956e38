"""A question with yes and no, where only the cashier can see the answer: age, dates, lots, the shopper's right."""

from PySide6.QtWidgets import QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import right_word, sentence
from beesdesk.pos import refusals as no
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.till_dialog import TillDialog


class QuestionDialog(TillDialog):
    """Answers with True for yes, False for no; Esc leaves the question open. Enter answers nothing: the hand must choose."""

    WIDTH = 640
    ACT = 76

    def __init__(self, desk: Desk, parent: QWidget, *, about: ShopError) -> None:
        super().__init__(desk, parent)
        self._about = about
        self._question = label("", "title", self, wrap=True)
        self._detail = label("", "muted", self, wrap=True)
        self.content.addWidget(self._question)
        self.content.addWidget(self._detail)
        self.no = KeyButton(key="F9", tone=Tone.DANGER, height=self.ACT, parent=self)
        self.no.clicked.connect(lambda: self.answer(value=False))
        self.bar.insertWidget(1, self.no, 2)
        self.no.setVisible(isinstance(about, (no.AgeUnproven, no.LotToCheck)))
        self.why = KeyButton(key="F1", height=self.ACT, parent=self)
        self.why.setAutoDefault(False)
        self.why.clicked.connect(self._say_why)
        self.bar.insertWidget(1, self.why, 1)
        self.why.setVisible(isinstance(about, no.ShopperMayNotShop))
        # A held Enter of the scanner or the keyboard must not prove an age.
        self.act.setAutoDefault(False)
        self.act.setDefault(False)
        self.back.setFocus()
        self._retranslate()

    def _do(self) -> None:
        self.answer(value=True)

    def _say_why(self) -> None:
        """Say the reason, since somebody asked: others may read it too."""
        if isinstance(self._about, no.ShopperMayNotShop):
            self._detail.setText(
                self.tr("At the desk: {reason}.").format(reason=right_word(self._about.word, spoken()))
            )
            announce(self._detail, self._detail.text())

    def _words(self) -> tuple[str, str, str, str, str]:
        """Return title, question, detail, yes and no."""
        form, about = formatting(), self._about
        match about:
            case no.AgeUnproven():
                born = form.numeric_date(about.born)
                return (
                    self.tr("Age"),
                    self.tr("Born on or before {date}?").format(date=born),
                    self.tr("These goods are for people of {age} and over. Ask for a proof of age if in doubt.").format(
                        age=about.age
                    ),
                    self.tr("Yes, {age} or over").format(age=about.age),
                    self.tr("No: take the goods out"),
                )
            case no.LotToCheck():
                return (
                    self.tr("Recall"),
                    self.tr("Is lot {lot} printed on the pack?").format(lot=about.lot),
                    self.tr("{name}: this lot may not be sold. {reason}").format(name=about.name, reason=about.why),
                    self.tr("No, another lot: sell it"),
                    self.tr("Yes: put it aside"),
                )
            case no.BestBeforePassed():
                return (
                    self.tr("Best before {date}").format(date=form.numeric_date(about.day)),
                    self.tr("Sell {name} all the same?").format(name=about.name),
                    self.tr("The best-before date has passed. The customer must know it."),
                    self.tr("Sell it"),
                    "",
                )
            case no.ShopperMayNotShop():
                return (
                    self.tr("See the desk"),
                    self.tr("Member no. {number} is expected at the desk.").format(number=about.number),
                    self.tr("Tell the member, without saying more before others. Sell all the same?"),
                    self.tr("Sell all the same"),
                    "",
                )
        return "", sentence(about, spoken()), "", self.tr("Yes"), self.tr("No")

    def _retranslate(self) -> None:
        super()._retranslate()
        title, question, detail, yes, negative = self._words()
        self.set_title(title)
        self._question.setText(question)
        self._detail.setText(detail)
        self.act.show_text(yes)
        self.no.show_text(negative)
        self.why.show_text(self.tr("Why?"), self.tr("Why is the member expected?"))
