"""Machines and their hub are killed in the middle of a sync: a few times here, `make crash` does it 300 times."""

from pathlib import Path

import pytest

from beesdesk.sync.simulating.template import Template
from benchmarks.crash.syncing import DEVICE, FOLDER, SERVER, Campaign, template_in
from tests.postgres_server import find_binaries

SEED = 20261127
KILLS = {FOLDER: 5, DEVICE: 3, SERVER: 1}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return template_in(tmp_path_factory.mktemp("machines"))


@pytest.mark.parametrize("kind", KILLS)
def test_nothing_is_lost_or_doubled_or_half_there(template: Template, kind: str) -> None:
    if kind != FOLDER and find_binaries() is None:
        pytest.skip("NO POSTGRESQL HERE: neither machines nor the server are killed on it")
    campaign = Campaign(kind, template, SEED)
    campaign.run(KILLS[kind])

    assert (campaign.tally.details(), campaign.tally.good) == ("", True)
    assert campaign.figures.killed.total() == KILLS[kind]


def test_what_was_acknowledged_and_is_gone_is_noticed(template: Template) -> None:
    """Else nothing would be proven by finding nothing."""
    with Campaign(FOLDER, template, SEED).shops() as shops:
        assert shops.settled().good
        told, folder = shops.told[shops.folders[0]], Path(shops.ground.folder)
        told.pushed = 10
        assert shops.verdict().good

        for path in folder.rglob("*.bees"):
            path.unlink()
        assert shops.verdict().lost == 10

        told.ends[10_000] = "of an entry that is nowhere"
        assert shops.settled().lost == 1
