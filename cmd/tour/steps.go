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
	{"bring a register that is kept by hand in, and take it back", bringARegisterIn},
	{"bring the people in from a workbook", bringPeopleIn},
	{"open it again with the passphrase", openAgain},
	{"make a weekly group", makeGroup},
	{"take the register of an evening, counting the keys", takeRegister},
	{"kill the app again and again; everything that said saved is there", survive},
	{"take Dana from the waiting list to giving back", mentor},
	{"save the session sheet, the session summary and an attendance review", saveDocuments},
	{"back up to a stick, and restore what is on it", backUpAndRestore},
	{"find stored what was seen", checkStored},
	{"find the pair as it was left", checkMentoring},
	{"read what the pages say", checkPages},
	{"find nobody in what the app left behind", checkLeftBehind},
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
		func() error { return e.key("Tab") },
		func() error { return e.open("Return") }, // to be kept somewhere else
		func() error { return e.newFolder(filepath.Base(filepath.Dir(e.file()))) },
		func() error { return e.shot("new-programme") },
		func() error { return e.key("Tab", "Return") },
		func() error { return e.wait("screen", "recovery-key") },
		func() error { return e.shot("recovery-key") },
		func() error { return e.open("Return") },
		func() error { return e.key("Return") }, // save, where it is proposed
		func() error { return e.wantFile(filepath.Join(filepath.Dir(e.file()), "recovery-key.pdf")) },
		func() error { return e.shot("recovery-key-saved") },
		func() error { return e.key("Tab", "space", "Tab", "Return") }, // it is printed, on
		func() error { return e.wait("screen", "today") },
		func() error { return e.shot("empty-programme") },
	)
}

func openAgain(e *evening) error {
	return inOrder(
		e.quit,
		e.start,
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
	save := func(name string, choose func() error) func() error {
		return func() error {
			return inOrder(
				func() error { return e.shot(name) },
				func() error { return e.open("ctrl+s") },
				choose,
				func() error { return e.wait("did", "print") },
				func() error { return e.collect(name) })
		}
	}
	whereProposed := func() error { return e.key("Return") }
	return inOrder(
		func() error { return os.Mkdir(e.folder(elsewhere), 0o700) },
		func() error { return e.key("ctrl+6") },
		func() error { return e.wait("screen", "documents") },
		save("session-sheet", whereProposed),
		func() error { return e.key("Down") },
		save("session-summary", func() error {
			return inOrder(
				func() error { return e.key("Tab", "Tab", "ctrl+a") }, // from the name past Up to the folder
				func() error { return e.typeText(e.folder(elsewhere)) },
				func() error { return e.open("Return") }, // shows what is in it
				func() error { return e.shot("saved-elsewhere") },
				func() error { return e.key("Return") })
		}),
		// the review from the page of the person whom it is about
		func() error { return e.key("ctrl+4") },
		func() error { return e.wait("screen", "people") },
		func() error { return e.typeText("dana") },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "people") },
		func() error { return e.shot("person") },
		func() error { return e.key("ctrl+p") },
		func() error { return e.wait("screen", "documents") },
		save("attendance-review", whereProposed)) // where the last one went
}

// elsewhere is the folder that PDFs are saved in once somebody asks for another.
const elsewhere = "elsewhere"

// savedIn is the folder below the tour's home that each document is saved in.
var savedIn = map[string]string{"session-summary": elsewhere, "attendance-review": elsewhere}

// documents are the three that are saved, in the order of the list.
var documents = []string{"session-sheet", "session-summary", "attendance-review"}

// collect moves the PDF that was saved to the tour's other things.
func (e *evening) collect(name string) error {
	var found []string
	if err := until(10*time.Second, "the PDF of the "+name, func() bool {
		found, _ = filepath.Glob(filepath.Join(e.folder(savedIn[name]), name+"*.pdf"))
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
