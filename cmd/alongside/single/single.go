// Package single lets one Alongside run at a time for each user of a computer:
// two would clear away each other's opened PDFs. A second start asks the first
// to come forward, hands it the path that it was given, and leaves.
//
// A lock on a file says who runs. The system takes it back when the process
// ends, however it ends. Beside it is a socket that only this user can reach; a
// path and an answer are all that passes.
package single

import (
	"bufio"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	lockFile   = "running.lock"
	socketFile = "running.sock"
)

const (
	patience    = 5 * time.Second // for the first to answer
	ending      = 2 * time.Second // for one that does not answer to be gone
	pause       = 50 * time.Millisecond
	longestPath = 32 << 10
	forward     = "forward\n"
)

// ErrElsewhere says that another Alongside runs, and that it could not come
// forward.
var ErrElsewhere = errors.New("alongside is open already")

// Instance is the one that runs.
type Instance struct {
	lock     *os.File
	listener net.Listener // nil where nobody can call
}

// Enter makes this process the one that runs. Where another is, that one is
// asked to come forward with the path, which may be empty, and Enter returns
// nil: with ErrElsewhere where it did not come.
//
// Where the folder can hold no lock, each start is the only one: an evening
// without the app would be worse than two windows.
func Enter(dir, path string) (*Instance, error) {
	for begun := time.Now(); ; time.Sleep(pause) {
		lock, err := os.OpenFile(filepath.Join(dir, lockFile), os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return &Instance{}, nil
		}
		mine, err := tryLock(lock)
		if mine {
			return &Instance{lock, listen(dir)}, nil
		}
		_ = lock.Close()
		if err != nil {
			return &Instance{}, nil
		}
		// one that is just ending answers no more, and then the lock is free
		came, err := call(dir, path)
		switch {
		case came:
			return nil, nil
		case err == nil || time.Since(begun) > ending:
			return nil, ErrElsewhere
		}
	}
}

// listen opens the socket for those who come later. One left by a crash is
// nobody's: whoever has the lock may take it away.
func listen(dir string) net.Listener {
	path := filepath.Join(dir, socketFile)
	_ = os.Remove(path)
	listener, err := net.Listen("unix", path)
	if err != nil {
		return nil // the path is too long, say
	}
	_ = os.Chmod(path, 0o600)
	return listener
}

// call asks the one that runs to come forward, and returns whether it did. An
// error means that it did not answer.
func call(dir, path string) (came bool, err error) {
	conn, err := net.DialTimeout("unix", filepath.Join(dir, socketFile), patience)
	if err != nil {
		return false, err
	}
	defer conn.Close()
	allowForward()
	_ = conn.SetDeadline(time.Now().Add(patience))
	if _, err := io.WriteString(conn, path+"\x00"); err != nil {
		return false, err
	}
	answer, err := bufio.NewReader(conn).ReadString('\n')
	return answer == forward, err
}

// Serve answers in the background those who start the app again: come brings
// this one forward, offers the path where it is not empty, and returns whether
// it stands in front.
func (i *Instance) Serve(come func(path string) bool) {
	if i.listener == nil {
		return
	}
	go func() {
		for {
			conn, err := i.listener.Accept()
			if err != nil {
				return // closed
			}
			answer(conn, come)
		}
	}()
}

func answer(conn net.Conn, come func(path string) bool) {
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(patience))
	asked, err := bufio.NewReader(io.LimitReader(conn, longestPath)).ReadString(0)
	if err != nil {
		return // nobody of ours
	}
	said := "here\n"
	if come(strings.TrimSuffix(asked, "\x00")) {
		said = forward
	}
	_, _ = io.WriteString(conn, said)
}

// Close lets the next one run.
func (i *Instance) Close() {
	if i.listener != nil {
		_ = i.listener.Close()
	}
	if i.lock != nil {
		_ = i.lock.Close()
	}
}
