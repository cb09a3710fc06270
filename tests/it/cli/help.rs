//! Help, and command lines that make no sense.

use super::{run, run_in_chinese};

const COMMANDS: &[&str] = &["check", "rules", "report", "export", "describe", "import", "tidy", "schema"];

#[test]
fn every_command_explains_itself_with_an_example_in_both_languages() {
    for command in COMMANDS {
        let english = run([command, "--help"]);
        assert_eq!((english.code, english.err.as_str()), (0, ""));
        assert!(english.out.contains(&format!("Examples:\n  hallplan {command}")), "{}", english.out);
        assert!(english.out.contains("Usage:\n  hallplan "), "{}", english.out);
        let chinese = run_in_chinese([command, "--help"]);
        assert!(chinese.out.contains("示例：\n  hallplan "), "{}", chinese.out);
        assert!(!chinese.out.contains("Print"), "{}", chinese.out);
        assert_eq!(run([command, "--help", "--locale", "zh-CN"]).out, chinese.out);
    }
}

#[test]
fn the_list_of_commands_is_in_the_help_of_the_program() {
    let ran = run(["--help"]);
    assert_eq!(ran.code, 0);
    for command in COMMANDS {
        assert!(ran.out.lines().any(|line| line.trim_start().starts_with(&format!("{command} "))), "{}", ran.out);
    }
    let version = run(["--version"]);
    assert_eq!((version.code, version.out), (0, format!("hallplan {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn what_makes_no_sense_is_said_in_a_sentence_and_ends_with_2() {
    let cases: [(&[&str], &str, &str); 5] = [
        (&["check"], "Missing: <FILE>.", "缺少：<FILE>。"),
        (&["check", "a", "--jsno"], "“--jsno” is not expected here.", "此处不应有“--jsno”。"),
        (&["tidy", "a", "-o"], "--output <OUT> needs a value.", "--output <OUT> 需要一个值。"),
        (&["schema", "extra"], "“extra” is not expected here.", "此处不应有“extra”。"),
        (&["check", "a", "--json", "--json"], "--json is given twice.", "--json 重复了。"),
    ];
    for (arguments, english, chinese) in cases {
        for (ran, sentence, see) in
            [(run(arguments), english, "See “hallplan "), (run_in_chinese(arguments), chinese, "用法见“hallplan ")]
        {
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
            assert!(ran.err.contains(sentence), "{arguments:?}: {}", ran.err);
            let last = ran.err.lines().last().unwrap();
            assert!(last.starts_with(&format!("{see}{} --help”", arguments[0])), "{last}");
        }
    }
    let ran = run(["a.json", "check", "b.json"]);
    assert_eq!((ran.code, ran.err.lines().next()), (2, Some("“a.json” is not expected here.")));
    let ran = run(["check", "a", "--locale", "klingon"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("choose from: zh-CN, en."), "{}", ran.err);
}
