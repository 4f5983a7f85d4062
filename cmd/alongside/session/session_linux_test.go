package session

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

const patience = 10 * time.Second

// bus is a bus of the test's own; nobody else is on it.
func bus(t *testing.T) (address string) {
	t.Helper()
	daemon, err := exec.LookPath("dbus-daemon")
	if err != nil {
		t.Skip("there is no dbus-daemon on this computer")
	}
	dir := t.TempDir()
	config := filepath.Join(dir, "bus.conf")
	if err := os.WriteFile(config, []byte(`<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=`+dir+`/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow eavesdrop="false"/><allow own="*"/></policy></busconfig>`), 0o600); err != nil {
		t.Fatal(err)
	}
	c := exec.Command(daemon, "--config-file="+config, "--nofork", "--print-address")
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(line)
}

func connect(t *testing.T, address string) *dbus.Conn {
	t.Helper()
	conn, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return conn
}

const sessionPath = dbus.ObjectPath("/org/freedesktop/login1/session/_31")

// logind is what the app needs of it.
type logind struct {
	conn   *dbus.Conn
	delays chan delay
}

// delay is a pipe that keeps the computer awake while anybody has its writing end.
type delay struct{ read, write *os.File }

func (l *logind) GetSession(string) (dbus.ObjectPath, *dbus.Error) { return sessionPath, nil }

func (l *logind) GetSessionByPID(uint32) (dbus.ObjectPath, *dbus.Error) { return sessionPath, nil }

func (l *logind) Inhibit(what, _, _, mode string) (dbus.UnixFD, *dbus.Error) {
	read, write, err := os.Pipe()
	if err != nil || what != "sleep" || mode != "delay" {
		return 0, dbus.MakeFailedError(os.ErrInvalid)
	}
	l.delays <- delay{read, write}
	return dbus.UnixFD(write.Fd()), nil
}

func newLogind(t *testing.T, address string) *logind {
	l := &logind{connect(t, address), make(chan delay, 4)}
	if err := l.conn.Export(l, managerPath, manager); err != nil {
		t.Fatal(err)
	}
	if got, err := l.conn.RequestName(service, 0); err != nil || got != dbus.RequestNameReplyPrimaryOwner {
		t.Fatal(got, err)
	}
	return l
}

func TestTheAppIsToldOfSleepAndOfTheSessionsLock(t *testing.T) {
	address := bus(t)
	l := newLogind(t, address)
	told := make(chan bool, 4)
	watch(connect(t, address), func(asleep bool) bool {
		told <- asleep
		return false
	})
	want := func(what string, why bool, path dbus.ObjectPath, signal string, body ...any) {
		t.Helper()
		if err := l.conn.Emit(path, signal, body...); err != nil {
			t.Fatal(err)
		}
		select {
		case got := <-told:
			if got != why {
				t.Errorf("%s: it is told of sleep: %v", what, got)
			}
		case <-time.After(patience):
			t.Fatalf("%s: nothing is told", what)
		}
	}
	hint := func(locked bool) []any {
		return []any{ofSession, map[string]dbus.Variant{lockedHint: dbus.MakeVariant(locked)}, []string{}}
	}
	// what is none of the app's, and comes first, so that it would be told first
	for _, other := range []struct {
		path   dbus.ObjectPath
		signal string
		body   []any
	}{
		{managerPath, sleepSignal, []any{false}},
		{"/org/freedesktop/login1/session/_32", lockSignal, nil},
		{sessionPath, changedSignal, hint(false)},
		{sessionPath, changedSignal, []any{ofSession, map[string]dbus.Variant{"IdleHint": dbus.MakeVariant(true)}, []string{}}},
	} {
		if err := l.conn.Emit(other.path, other.signal, other.body...); err != nil {
			t.Fatal(err)
		}
	}
	want("locked", false, sessionPath, lockSignal)
	want("locked by the desktop", false, sessionPath, changedSignal, hint(true)...)
	asked := <-l.delays
	_ = asked.write.Close() // the app has its own by now
	want("asleep", true, managerPath, sleepSignal, true)
	_ = asked.read.SetReadDeadline(time.Now().Add(patience))
	if n, err := asked.read.Read(make([]byte, 1)); n != 0 || os.IsTimeout(err) {
		t.Errorf("the computer is kept awake though the programme is locked: %v", err)
	}
	if err := l.conn.Emit(managerPath, sleepSignal, false); err != nil { // it woke
		t.Fatal(err)
	}
	select {
	case <-l.delays:
	case <-time.After(patience):
		t.Error("the next sleep does not wait")
	}
}

func TestWhereNobodyTellsOfTheSessionNothingIsAmiss(t *testing.T) {
	watch(connect(t, bus(t)), func(asleep bool) bool {
		t.Error("something is told")
		return false
	})
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path="+filepath.Join(t.TempDir(), "none"))
	Watch(func(asleep bool) bool { return false })()
}
