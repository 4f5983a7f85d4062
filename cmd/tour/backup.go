package main

import (
	"fmt"
	"path/filepath"
	"time"
)

// stick is the folder that the backup goes to, made where something was saved last.
const stick = elsewhere + "/stick"

// backUpAndRestore backs the programme up by its window, and restores the backup
// twice: from outside, and in the window. Either copy holds the whole evening.
func backUpAndRestore(e *evening) error {
	if err := inOrder(e.lockWhileAsked, e.backUp, e.quit); err != nil {
		return err
	}
	backups, err := filepath.Glob(filepath.Join(e.folder(stick), "*"))
	if err != nil {
		return err
	}
	if len(backups) != 1 {
		return fmt.Errorf("there are %d files on the stick", len(backups))
	}
	fromOutside := e.folder("restored.alongside")
	if _, err := e.terminal("restore", backups[0], fromOutside); err != nil {
		return err
	}
	return inOrder(
		func() error { return e.checkMarks(backups[0]) },
		func() error { return e.checkMarks(fromOutside) },
		e.restore,
		e.quit,
		func() error { return e.checkMarks(filepath.Join(e.folder("data"), "alongside", "programme.alongside")) },
	)
}

// askForFolder opens the list of folders that Back up now asks by.
func (e *evening) askForFolder() error {
	return inOrder(
		func() error { return e.key("ctrl+1") },
		func() error { return e.wait("screen", "today") },
		e.settle, // a click at once would be the second half of a double one
		func() error { return e.click(60, 662) },
		func() error { return e.wait("screen", "settings") },
		func() error { return e.key("Home", "Down", "Down", "Down", "Down", "Down", "Down", "Down") }, // from wherever the settings were left
		func() error { return e.key("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab") },         // past who has a key, and the other ways of a backup
		func() error { return e.open("Return") },
	)
}

// lockWhileAsked locks while the list of folders is open.
func (e *evening) lockWhileAsked() error {
	return inOrder(
		e.askForFolder,
		func() error { return e.key("ctrl+l") },
		e.lockScreen,
		func() error { return e.shot("locked-while-asked") },
		func() error { return e.typeText(passphrase) },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "settings") }, // where it was
	)
}

// backUp leaves the list of folders by Escape, and then makes a folder in it and
// backs up there.
func (e *evening) backUp() error {
	return inOrder(
		e.askForFolder,
		func() error { return e.open("Escape") },
		func() error { return e.open("Return") },
		func() error { return e.shot("where-to-back-up") },
		func() error { return e.newFolder(filepath.Base(stick)) },
		func() error {
			return until(20*time.Second, "a backup", func() bool {
				made, _ := filepath.Glob(filepath.Join(e.folder(stick), "alongside-backup-*.alongside"))
				return len(made) > 0
			})
		},
		func() error { return e.shot("backed-up") },
	)
}

// restore opens the backup from the welcome and makes a programme of it.
func (e *evening) restore() error {
	return inOrder(
		e.start,
		func() error { return e.wait("screen", "passphrase") },
		func() error { return e.key("Escape") },
		func() error { return e.wait("screen", "welcome") },
		func() error { return e.key("shift+Tab", "shift+Tab") }, // before the programme that was open last, and the list of backups
		func() error { return e.open("Return") },
		func() error { return e.shot("backup-chosen") },
		func() error { return e.open("Return") },
		func() error { return e.shot("backup-what-for") },
		func() error { return e.key("shift+Tab", "Return") }, // past only looking
		func() error { return e.wait("screen", "restore") },
		e.settle, // what is asked for stands there once the backup was found
		func() error { return e.typeText(passphrase) },
		func() error { return e.open("Return") },
		e.settle,                                             // it is gone through first
		func() error { return e.key("Tab", "Right", "Tab") }, // from the list to where it goes: beside the file that is there
		func() error { return e.shot("backup-checked") },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "today") },
		func() error { return e.shot("restored") },
		func() error { return e.open("Escape") }, // what was said about it
	)
}

// newFolder makes a folder in the list of folders, which has the keyboard, and
// answers with it.
func (e *evening) newFolder(name string) error {
	return inOrder(
		func() error { return e.key("shift+Tab", "shift+Tab") }, // past the places
		func() error { return e.open("Return") },
		func() error { return e.typeText(name) },
		func() error { return e.open("Return") },
		func() error { return e.open("Return") }, // nothing in the new folder is chosen
	)
}
