package main

import "time"

// large opens a programme of 2,000 people and more than 600,000 marks, goes
// through every screen, and measures the memory on the way and at rest.
func (b *benchmark) large() error {
	d, err := startDisplay()
	if err != nil {
		return err
	}
	defer d.stop()
	e := b.evening(d, b.app, "large")
	defer e.stop()
	if err := inOrder(
		func() error { return e.makeSample("--people", "2000", "--years", "11") },
		func() error { return e.begin(e.file()) },
		func() error { return e.typeText(passphrase) },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "today") },
	); err != nil {
		return err
	}
	var most float64
	for _, room := range []struct{ chord, name string }{
		{"ctrl+2", "register"},
		{"ctrl+3", "meetings"},
		{"ctrl+4", "people"},
		{"ctrl+5", "pairs"},
		{"ctrl+6", "documents"},
		{"ctrl+1", "today"},
	} {
		if err := inOrder(
			func() error { return e.key(room.chord) },
			func() error { return e.wait("screen", room.name) },
		); err != nil {
			return err
		}
		time.Sleep(time.Second) // somebody has a look
		memory, err := e.memory()
		if err != nil {
			return err
		}
		most = max(most, memory)
	}
	memory, err := e.memoryAtRest()
	if err != nil {
		return err
	}
	b.found(figure{"resident memory with 2,000 people and 600,000 marks, after every screen", b.minimalMemory, memory, "MB", 1, 2.5, false})
	b.found(figure{"at most on the way, a second on each screen", b.minimalMemory, most, "MB", 1, 0, false})
	return nil
}
