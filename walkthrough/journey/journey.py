"""A reader's way through a script, as one frozen value."""

from __future__ import annotations

from dataclasses import field, replace
from functools import cached_property

from walkthrough.journey.plan import Plan
from walkthrough.journey.practice import Practice
from walkthrough.record import record
from walkthrough.script.model import Script, Stage
from walkthrough.script.steps import (
    AnyStep,
    Breath,
    Choice,
    Depth,
    Ending,
    Gate,
    Passage,
    QuestionsAndAnswers,
)
from walkthrough.script.text import Route

LONGEST_TRAIL = 500
"""Steps that going back remembers."""


class Visit:
    """The order of a script's steps, looked up once; shared by the journeys through it."""

    def __init__(self, script: Script, without: tuple[type[AnyStep], ...] = ()) -> None:
        self.script = script
        self._without = without
        """The kinds of step that nobody is led to, such as those with private questions."""
        self.steps: tuple[AnyStep, ...] = tuple(
            step for stage in script.stages for step in stage.steps
        )
        self.place: dict[str, int] = {step.id: index for index, step in enumerate(self.steps)}
        self.stage_of: dict[str, Stage] = {
            step.id: stage for stage in script.stages for step in stage.steps
        }

    def at_or_after(self, index: int, route: Route) -> AnyStep | None:
        """Return the first step from here on that this route sees."""
        for step in self.steps[index:]:
            if self.leads_to(step, route):
                return step
        return None

    def leads_to(self, step: AnyStep, route: Route) -> bool:
        """Whether a reader on this route is led to a step."""
        return route in step.routes and not isinstance(step, self._without)

    def of_stage(self, stage: Stage, route: Route) -> tuple[AnyStep, ...]:
        """Return the steps of a stage that this route sees."""
        return tuple(step for step in stage.steps if self.leads_to(step, route))


@record(slots=False)
class Journey:
    """Where a reader is, the trail really taken, and what was chosen on the way."""

    visit: Visit = field(compare=False, repr=False)
    trail: tuple[str, ...]
    """Steps in the order taken; the last is where the reader is."""
    reached: frozenset[str]
    """Every step that was opened; a change of route keeps it."""
    route: Route = Route.NOT_SURE
    begun_on: Route = Route.NOT_SURE
    breath: Breath = Breath.WELCOME
    chosen: tuple[tuple[str, str], ...] = ()
    """Question and choice, by their names."""
    ticked: frozenset[tuple[str, str]] = frozenset()
    """Checklist and line, by their names."""
    depth: Depth = Depth.SHORT
    """How much of each page is shown."""
    opened: tuple[tuple[str, Depth], ...] = ()
    """The gated steps that were opened, and how much of each is shown."""
    practice: Practice = Practice()
    plan: Plan = Plan()

    @classmethod
    def begin(
        cls, visit: Visit, route: Route = Route.NOT_SURE, practice: Practice | None = None
    ) -> Journey:
        """Stand on the first step; raises ValueError where the route sees none."""
        first = visit.at_or_after(0, route)
        if first is None:
            raise ValueError(f"no step for the route {route}")
        begun = cls(visit, (first.id,), frozenset({first.id}), route, route)
        return begun if practice is None else replace(begun, practice=practice)

    @cached_property
    def step(self) -> AnyStep:
        """The step where the reader is."""
        return self.visit.steps[self.visit.place[self.trail[-1]]]

    @property
    def stage(self) -> Stage:
        """The stage where the reader is."""
        return self.visit.stage_of[self.step.id]

    @property
    def following(self) -> AnyStep | None:
        """The step that going on opens; None on the last page."""
        if isinstance(self.step, Ending):
            return None
        choice = self.choice
        if choice is not None and choice.goto is not None:
            return self._target(choice.goto)
        if self.step.next is not None:
            return self._target(self.step.next)
        return self.visit.at_or_after(self.visit.place[self.step.id] + 1, self.route)

    @property
    def choice(self) -> Choice | None:
        """What was chosen on this step, if it is a question that was answered."""
        name = dict(self.chosen).get(self.step.id)
        return next((each for each in getattr(self.step, "choices", ()) if each.id == name), None)

    def _target(self, name: str) -> AnyStep | None:
        return self.visit.at_or_after(self.visit.place[name], self.route)

    def forward(self) -> Journey:
        """Go on; the same journey on the last page."""
        following = self.following
        return self if following is None else self._open(following)

    def back(self) -> Journey:
        """Return to the step before this one on the trail; the same journey at its start."""
        if len(self.trail) == 1:
            return self
        return replace(self, trail=self.trail[:-1])

    def choose(self, choice: Choice) -> Journey:
        """Note the answer to this step's question; going on follows it."""
        chosen = {**dict(self.chosen), self.step.id: choice.id}
        return replace(
            self,
            chosen=tuple(chosen.items()),
            route=choice.route or self.route,
            breath=choice.breath or self.breath,
            depth=choice.depth or self.depth,
        )

    def read(self, depth: Depth) -> Journey:
        """Read pages in short or in full from here on."""
        return replace(self, depth=depth)

    @property
    def gate(self) -> Gate | None:
        """What this step asks before it opens; None where it is open, or never asks."""
        step = self.step
        return step.gate if isinstance(step, Passage) and self.is_gated(step) else None

    def is_gated(self, step: AnyStep) -> bool:
        """Whether a step asks first, and was not opened."""
        gated = isinstance(step, Passage) and step.gate is not None
        return gated and step.id not in dict(self.opened)

    @property
    def opened_as(self) -> Depth | None:
        """How much of this gated step is shown; None where it was not opened."""
        return dict(self.opened).get(self.step.id)

    @property
    def in_full(self) -> bool:
        """Whether the page itself is shown: no gate before it, no short form in its place."""
        return self.gate is None and self.opened_as is not Depth.SHORT

    def open_gate(self, depth: Depth) -> Journey:
        """Open this gated step, in short or in full."""
        return replace(self, opened=tuple({**dict(self.opened), self.step.id: depth}.items()))

    def tick(self, line: str) -> Journey:
        """Tick a line of this step's checklist, or take its tick away."""
        return replace(self, ticked=self.ticked ^ {(self.step.id, line)})

    def is_ticked(self, line: str) -> bool:
        """Whether a line of this step's checklist is ticked."""
        return (self.step.id, line) in self.ticked

    def goto(self, name: str) -> Journey:
        """Open a step by its name: one that was read, or the first that the route sees there."""
        here = self.visit.steps[self.visit.place[name]]
        target = here if name in self.reached else self._target(name)
        return self if target is None else self._open(target)

    def in_version(self, visit: Visit) -> Journey:
        """The same journey through another version of its script.

        Where the step is gone, the last one of the trail that is still there; else the beginning.
        """
        trail = tuple(name for name in self.trail if name in visit.place)
        if not trail:
            return Journey.begin(visit, self.route, self.practice)
        reached = frozenset(name for name in self.reached if name in visit.place)
        return replace(self, visit=visit, trail=trail, reached=reached)

    def restart(self) -> Journey:
        """Forget everything and stand on the first step, on the route of the beginning."""
        return Journey.begin(self.visit, self.begun_on, self.practice.forgotten())

    def anew(self) -> Journey:
        """Stand on the first step again, with what was written, ticked and practised."""
        begun = Journey.begin(self.visit, self.begun_on, self.practice)
        return replace(begun, depth=self.depth, ticked=self.ticked, plan=self.plan)

    def _open(self, step: AnyStep) -> Journey:
        if step.id == self.trail[-1]:
            return self
        trail = (*self.trail, step.id)[-LONGEST_TRAIL:]
        return replace(self, trail=trail, reached=self.reached | {step.id})

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages that this route sees or that were read, in order."""
        return tuple(stage for stage in self.visit.script.stages if self.seen_in(stage))

    def entrance(self, stage: Stage) -> AnyStep | None:
        """The step that opens a reached stage; None where no step of it was reached."""
        reached = [step for step in self.seen_in(stage) if step.id in self.reached]
        on_route = [step for step in reached if self.route in step.routes]
        return next(iter((*on_route, *reached)), None)

    def seen_in(self, stage: Stage) -> tuple[AnyStep, ...]:
        """The steps of a stage that this route sees, and those that were read on another."""
        return tuple(
            step
            for step in stage.steps
            if self.visit.leads_to(step, self.route) or step.id in self.reached
        )

    @property
    def questions(self) -> AnyStep | None:
        """The step that opens the stage of questions that people ask."""
        for stage in self.visit.script.stages:
            if any(isinstance(step, QuestionsAndAnswers) for step in stage.steps):
                return next(iter(self.visit.of_stage(stage, self.route)), None)
        return None

    @property
    def left_in_stage(self) -> int:
        """How many more pages this stage has for this route."""
        here = self.visit.place[self.step.id]
        steps = self.visit.of_stage(self.stage, self.route)
        return sum(1 for step in steps if self.visit.place[step.id] > here)

    @property
    def next_stage(self) -> Stage | None:
        """The stage that follows this one on this route."""
        stages = self.visit.script.stages
        for stage in stages[stages.index(self.stage) + 1 :]:
            if self.visit.of_stage(stage, self.route):
                return stage
        return None
