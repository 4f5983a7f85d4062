package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	programme  = "Riverside Recovery"
	passphrase = "copper willow seven anchors"
)

// step is one thing that the facilitator does.
type step struct {
	what string
	do   func(*evening) error
}

// steps are the evening, in order.
var steps = []step{
	{"start a programme and keep its recovery key", startProgramme},
	{"bring the people in from a spreadsheet", bringPeopleIn},
	{"open it again with the passphrase", openAgain},
	{"make a weekly group", makeGroup},
	{"take the register of an evening, counting the keys", takeRegister},
	{"kill the app again and again; everything that said saved is there", survive},
	{"take Dana from the waiting list to giving back", mentor},
	{"save the session sheet, the session summary and an attendance review", saveDocuments},
	{"find stored what was seen", checkStored},
	{"find the pair as it was left", checkMentoring},
	{"read what the pages say", checkPages},
}

func startProgramme(e *evening) error {
	return inOrder(
		e.start,
		func() error { return e.wait("screen", "welcome") },
		func() error { return e.shot("welcome") },
		func() error { return e.key("Tab", "Return") },
		func() error { return e.wait("screen", "new") },
		func() error { return e.typeText(programme) },
		func() error { return e.key("Tab") },
		func() error { return e.typeText("Maria") },
		func() error { return e.key("Tab") },
		func() error { return e.typeText(passphrase) },
		func() error { return e.key("Tab") },
		func() error { return e.typeText(passphrase) },
		func() error { return e.shot("new-programme") },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "recovery-key") },
		func() error { return e.shot("recovery-key") },
		func() error { return e.open("Return") },
		func() error { return e.key("Return") }, // save, where it is proposed
		func() error { return e.wantFile(filepath.Join(e.home, "recovery-key.pdf")) },
		func() error { return e.shot("recovery-key-saved") },
		func() error { return e.key("Tab", "Tab", "Return") }, // past the tick, on
		func() error { return e.wait("screen", "today") },
		func() error { return e.shot("empty-programme") },
	)
}

func bringPeopleIn(e *evening) error {
	list := filepath.Join(e.home, "people.csv")
	if err := inOrder(e.quit, func() error { return os.WriteFile(list, []byte(people), 0o600) }); err != nil {
		return err
	}
	said, err := e.terminal("import", "people", e.file(), list)
	if err != nil {
		return err
	}
	return inOrder(
		func() error { return want(said, "People brought in: 25", "row 13:") },
		e.start,
	)
}

func openAgain(e *evening) error {
	return inOrder(
		func() error { return e.wait("screen", "passphrase") },
		func() error { return e.typeText("not the passphrase") },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "passphrase-refused") },
		func() error { return e.shot("wrong-passphrase") },
		func() error { return e.key("ctrl+a") },
		func() error { return e.typeText(passphrase) },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "today") },
		func() error { return e.shot("today-without-group") },
		func() error { return e.key("ctrl+4") },
		func() error { return e.wait("screen", "people") },
		func() error { return e.shot("people") },
	)
}

func makeGroup(e *evening) error {
	return inOrder(
		func() error { return e.key("ctrl+3") },
		func() error { return e.wait("screen", "meetings") },
		func() error { return e.open("Return") }, // the empty screen's first step
		func() error { return e.typeText("Thursday group") },
		func() error { return e.shot("make-a-group") },
		func() error { return e.key("Return") },
		func() error { return e.wait("did", "add-group") },
		func() error { return e.shot("meetings") },
	)
}

func saveDocuments(e *evening) error {
	save := func(name string) func() error {
		return func() error {
			return inOrder(
				func() error { return e.shot(name) },
				func() error { return e.open("ctrl+s") },
				func() error { return e.key("Return") },
				func() error { return e.wait("did", "print") },
				func() error { return e.collect(name) })
		}
	}
	return inOrder(
		func() error { return e.key("ctrl+6") },
		func() error { return e.wait("screen", "documents") },
		save("session-sheet"),
		func() error { return e.key("Down") },
		save("session-summary"),
		// the review from the page of the person whom it is about
		func() error { return e.key("ctrl+4") },
		func() error { return e.wait("screen", "people") },
		func() error { return e.typeText("dana") },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "people") },
		func() error { return e.shot("person") },
		func() error { return e.key("ctrl+p") },
		func() error { return e.wait("screen", "documents") },
		save("attendance-review"),
		e.quit)
}

// documents are the three that are saved, in the order of the list.
var documents = []string{"session-sheet", "session-summary", "attendance-review"}

// collect moves the PDF that was saved to the tour's other things.
func (e *evening) collect(name string) error {
	var found []string
	if err := until(10*time.Second, "the PDF of the "+name, func() bool {
		found, _ = filepath.Glob(filepath.Join(e.home, name+"*.pdf"))
		return len(found) == 1
	}); err != nil {
		return err
	}
	content, err := os.ReadFile(found[0])
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(e.out, name+".pdf"), content, 0o600)
}

// inOrder does one thing after another until one fails.
func inOrder(does ...func() error) error {
	for _, do := range does {
		if err := do(); err != nil {
			return err
		}
	}
	return nil
}

func (e *evening) wantFile(path string) error {
	return until(10*time.Second, "the file "+filepath.Base(path), func() bool {
		info, err := os.Stat(path)
		return err == nil && info.Size() > 0
	})
}

// want reports which of the words a text lacks.
func want(text string, words ...string) error {
	flat := strings.Join(strings.Fields(text), " ")
	for _, w := range words {
		if !strings.Contains(flat, w) {
			return fmt.Errorf("%q is not in: %s", w, flat)
		}
	}
	return nil
}
