// Draws who is on call as a calendar, over the list that stands on the page anyway. A drag fills
// the form and shows it; nothing changes before it is sent. Times are the client's clock.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("calendar");
  const dialog = document.getElementById("confirm");
  const said = document.getElementById("said");
  const narrow = matchMedia("(max-width: 40rem)").matches;
  const manages = "manages" in place.dataset;
  if (typeof FullCalendar === "undefined") {
    return;
  }
  document.getElementById("calendar-part").hidden = false;

  const day = 24 * 60 * 60 * 1000;

  // On a day, a turn begins at the hour at which the schedule's shifts do.
  const handoff = (schedule, date) => {
    const shift = calendar
      .getEvents()
      .find(({ extendedProps: known, classNames }) =>
        known.schedule === schedule && !classNames.includes("overridden"));
    return shift ? new Date(+date + (+shift.start % day)) : date;
  };

  // The calendar holds the client's clock as if it were UTC.
  const local = (date) => date.toISOString().slice(0, 16);
  const shown = (date) =>
    date.toLocaleString([], { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

  const calendar = new FullCalendar.Calendar(place, {
    timeZone: "UTC",
    initialView: narrow ? "listWeek" : "dayGridMonth",
    headerToolbar: narrow
      ? { left: "prev,next", center: "title", right: "dayGridMonth,listWeek" }
      : {
          left: "prev,next today",
          center: "title",
          right: "dayGridMonth,dayGridWeek,timeGridWeek,listWeek",
        },
    buttonText: { today: "Today" },
    buttonHints: { prev: "Earlier", next: "Later" },
    firstDay: 1,
    height: "auto",
    dayMaxEvents: narrow ? 4 : false,
    // A shift that ends in the morning does not take up that day, and each schedule has its lane.
    nextDayThreshold: "12:00:00",
    eventOrder: "lane",
    eventOrderStrict: true,
    eventDisplay: "block",
    displayEventTime: false,
    views: {
      dayGridMonth: { buttonText: "Month" },
      dayGridWeek: { buttonText: "Week" },
      timeGridWeek: {
        buttonText: "Hours",
        allDaySlot: false,
        slotDuration: "01:00:00",
        slotLabelFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
        slotEventOverlap: false,
        dayHeaderFormat: { weekday: "short", day: "numeric", month: "short" },
      },
      listWeek: { buttonText: "List", displayEventTime: true },
    },
    selectable: manages,
    selectMinDistance: 5,
    select: ({ start, end, allDay }) => {
      const at = (date) => (allDay ? handoff(form.elements.schedule.value, date) : date);
      ask(null, null, at(start), at(end));
    },
    eventInteractive: manages,
    editable: manages,
    droppable: manages,
    noEventsText: "Nobody is on call in this time.",
    eventTimeFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
    events: async ({ startStr, endStr }) => {
      const span = new URLSearchParams({ start: startStr, end: endStr });
      const answer = await fetch(`${place.dataset.shifts}&${span}`);
      if (!answer.ok || answer.redirected) {
        throw new Error("no shifts");
      }
      return answer.json();
    },
    // The arrows are pictures in buttons that have names: readers of the screen skip them.
    datesSet: () => {
      for (const icon of place.querySelectorAll(".fc-icon")) {
        icon.removeAttribute("role");
        icon.setAttribute("aria-hidden", "true");
      }
    },
    eventSourceFailure: () => {
      said.textContent = "The shifts could not be loaded. Load the page again.";
    },
    eventDidMount: ({ el, event }) => {
      el.title = `${event.title}, ${shown(event.start)} to ${shown(event.end ?? event.start)}`;
    },
    eventClick: ({ event }) => manages && ask(event, null, event.start, event.end),
    eventDrop: ({ event, revert }) => {
      ask(event, event.extendedProps.person, event.start, event.end);
      revert();
    },
    eventResize: ({ event, oldEvent, revert }) => {
      const longer = event.end > oldEvent.end || event.start < oldEvent.start;
      const [from, to] =
        +event.start === +oldEvent.start
          ? [oldEvent.end, event.end].sort((a, b) => a - b)
          : [oldEvent.start, event.start].sort((a, b) => a - b);
      ask(event, longer ? event.extendedProps.person : null, from, to);
      revert();
    },
    drop: ({ date, draggedEl, allDay }) => {
      const { person, schedule } = draggedEl.dataset;
      form.elements.schedule.value = schedule;
      const from = allDay ? handoff(schedule, date) : date;
      ask(null, person, from, new Date(+from + day));
    },
  });
  calendar.render();
  if (!manages) {
    return;
  }
  new FullCalendar.Draggable(document.getElementById("people"), {
    itemSelector: "li",
    eventData: (item) => ({ title: item.textContent, create: false }),
  });

  const form = dialog.querySelector("form");
  const fault = document.getElementById("confirm-fault");

  function ask(event, person, from, to) {
    const fields = form.elements;
    if (event) {
      fields.schedule.value = event.extendedProps.schedule;
    }
    fields.person.value = person ?? "";
    fields.from.value = local(from);
    fields.to.value = local(to ?? new Date(+from + day));
    fields.reason.value = "";
    fault.textContent = "";
    document.getElementById("confirm-what").textContent = event
      ? `${event.title}, ${shown(from)} to ${shown(to ?? from)}`
      : `${shown(from)} to ${shown(to)}`;
    dialog.showModal();
    (person ? fields.reason : fields.person).focus();
  }

  document.getElementById("confirm-no").addEventListener("click", () => dialog.close());

  form.addEventListener("submit", async (sent) => {
    sent.preventDefault();
    fault.textContent = "";
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const words = page.querySelector("main p")?.textContent ?? "";
      if (!answer.ok) {
        fault.textContent = words || `Nothing changed: the service answered ${answer.status}.`;
        return;
      }
      dialog.close();
      said.textContent = answer.redirected ? "It holds." : `It holds. ${words}`;
      refill(page);
      calendar.refetchEvents();
    } catch {
      fault.textContent = "The service does not answer. Nothing is known to have changed.";
    }
  });

  // What stands below the calendar follows, where the answer was the page itself.
  function refill(page) {
    for (const id of ["list", "changes"]) {
      const fresh = page.getElementById(id)?.closest("section");
      if (fresh) {
        document.getElementById(id).closest("section").replaceWith(fresh);
      }
    }
  }
});
