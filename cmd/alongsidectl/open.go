package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"alongside/data"
	"alongside/data/store"
)

// options are those with which files are opened.
func (t *terminal) options() store.Options { return store.Options{Now: t.now, Seen: t.seen} }

// newOptions are those with which a passphrase is set.
func (t *terminal) newOptions() store.Options {
	o := t.options()
	o.KDF = t.work()
	return o
}

func (t *terminal) today() data.Date { return data.DateOf(t.now()) }

// open opens the programme with the passphrase that is asked for or read from
// its file, does something with it, and closes it.
func (t *terminal) open(path string, do func(*store.Store) error) error {
	return t.openBy(store.Open, path, do)
}

// opener is a way of opening a file with a passphrase.
type opener func(path, secret string, o store.Options) (*store.Store, error)

func (t *terminal) openBy(open opener, path string, do func(*store.Store) error) error {
	secret, err := t.passphrase(path, "Passphrase: ")
	if err != nil {
		return err
	}
	return use(open, path, secret, t.options(), func(s *store.Store) error {
		t.sayDoubts(s)
		return do(s)
	})
}

// sayDoubts says what makes one doubt that this is the newest state of a file.
func (t *terminal) sayDoubts(s *store.Store) {
	if s.LastChangeInDoubt() {
		fmt.Fprintln(t.problems, "warning: the file was not closed properly; look whether the last change is there")
	}
	if until, is := s.Behind(); is {
		fmt.Fprintf(t.problems, "warning: this file is older than the one seen on this computer on %s; changes are missing in it\n", until.Format(time.DateOnly))
	}
}

// use opens a file, does something with it, and closes it.
func use(open opener, path, secret string, o store.Options, do func(*store.Store) error) (err error) {
	s, err := open(path, secret, o)
	if err != nil {
		return inFile(path, err)
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return do(s)
}

// see opens the programme to look at it. The file need not be one that can be
// written to. What is amiss in it is said before anything of it, and the command
// fails in the end: what was taken away can nobody see.
func (t *terminal) see(path string, look func(*store.Store) error) error {
	return t.openBy(store.OpenToRead, path, func(s *store.Store) error {
		unsound := t.sound(s)
		if err := look(s); err != nil {
			return err
		}
		return inFile(path, unsound)
	})
}

// read is see in one transaction.
func (t *terminal) read(path string, look func(*store.Reader) error) error {
	return t.see(path, func(s *store.Store) error { return s.View(look) })
}

// openSound is open for what hands something out: nothing of a file in which
// something is amiss.
func (t *terminal) openSound(path string, do func(*store.Store) error) error {
	return t.open(path, func(s *store.Store) error {
		if err := t.sound(s); err != nil {
			return inFile(path, err)
		}
		return do(s)
	})
}

// sound goes through the whole file and says what is amiss in it.
func (t *terminal) sound(s *store.Store) error {
	report, err := s.CheckOpened(context.Background())
	if err != nil {
		return err
	}
	return t.saySound(report)
}

// isThere fails where there is no file, so that nobody types a passphrase for
// nothing.
func isThere(path string) error {
	if _, err := os.Stat(path); err != nil {
		return inFile(path, &store.Error{Kind: store.NotFound, Op: "open", Err: err})
	}
	return nil
}

// parseID reads an id given with a flag.
func parseID(flag, text string) (data.ID, error) {
	if text == "" {
		return data.ID{}, wrongUse("say which %s: --%s ID", flag, flag)
	}
	id, err := data.ParseID(text)
	if err != nil {
		return id, wrongUse("--%s: %w", flag, err)
	}
	return id, nil
}
