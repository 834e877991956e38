"""A member's data handed over, and forgotten: panels of the desk."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from beesdesk.erasing import erase_member
from beesdesk.errors import ShopError
from beesdesk.member_data import MemberData, export_member
from beesdesk.messages import sentence
from beesdesk.ui.background import Background
from beesdesk.ui.office.act_dialog import FileDialog
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.member.deeds import Deed

translate = QCoreApplication.translate
FOLDER: Final = "members"


class ExportDataDialog(FileDialog):
    """All that the shop holds about the member, as a JSON file and a PDF."""

    def _fill(self) -> None:
        folder = self.desk.shop.path.parent / FOLDER
        self.folder = self._line(self.tr("Folder, such as that of a stick"), str(folder))

    def _deed(self) -> Deed:
        return Deed(export_member, (self.file.member.id, self.file.member.language), {})

    def _will(self) -> Sequence[str]:
        return [
            self.tr("Two files are written: a PDF to read, and the same whole for a program (JSON)."),
            self.tr("They hold what this person may see and nobody else: hand them over, and delete them here."),
        ]

    def _do(self) -> None:
        given = self.deeds.do(self._deed(), self._done())
        if given is None:
            return
        try:
            file = self._write(given[0])
        except ShopError as error:
            self.show_error(sentence(error, self.desk.language))
            return
        self.desk.show_file(file)
        self.desk.told.emit(self.tr("Saved: {file}").format(file=file), None)
        self.answer(file)

    def _write(self, data: MemberData) -> Path:
        # Loads the PDF library: nobody waits for it who exports nothing.
        from beesdesk.reports.member_data_paper import save_member_data, shop_facts  # noqa: PLC0415

        language = self.file.member.language
        facts = self.desk.shop.read(shop_facts, data, language)
        return save_member_data(data, *facts, language, Path(self.folder.text().strip()).expanduser()).pdf

    def _verb(self) -> str:
        return self.tr("Hand over the data")


class EraseDialog(FileDialog):
    """Whoever wants to be forgotten is, for good; the number is typed once more."""

    def _fill(self) -> None:
        self.number = self._line(self.tr("The member's number, once more"))

    def _deed(self) -> Deed:
        return Deed(erase_member, (self.file.member.id,), {"today": self.desk.shop_day()})

    def _will(self) -> Sequence[str]:
        return [
            self.tr("Name, addresses, telephone, date of birth, eaters, PIN and mails are destroyed on every machine, in copies too. Nobody can bring them back."),
            self.tr("Sales and attendance stay under the bare number, as the law asks."),
            self.tr("Lists and data that you have saved elsewhere stay: delete those yourself."),
        ]  # fmt: skip

    def _do(self) -> None:
        if self.number.text().strip() != str(self.file.member.number):
            self.show_error(
                self.tr("Type the number {number} to say that it is meant.").format(number=self.file.member.number)
            )
            self.number.setFocus()
            return
        given = self.deeds.do(self._deed(), self._done())
        if given is not None:
            clean_up_aside(self.desk)
            self.answer(self.file.member.id)

    def _verb(self) -> str:
        return self.tr("Erase for good")


def clean_up_aside(desk: OfficeDesk) -> Background:
    """Take the last traces out of the files beside the screen, then say on which machines that is still to come."""
    from beesdesk.sync.erasure import clean_up, erasures  # noqa: PLC0415 - where somebody is erased alone

    background = Background(desk)

    def say(gone: Sequence[UUID]) -> None:
        waiting = sorted({name for one in desk.shop.read(erasures) if one.member_id in gone for name in one.missing})
        if waiting:
            text = translate("EraseDialog", "Still to be erased at the next exchange: {machines}")
            desk.told.emit(text.format(machines=", ".join(waiting)), None)

    def failed(fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        desk.refuse(fault)

    background.run(partial(clean_up, desk.shop), say, failed)
    return background
