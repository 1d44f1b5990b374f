namespace TestRail.Reporter.Benchmarks;

/// <summary>The sandbox's data: one project with the given number of cases, from C1 on.</summary>
internal static class Seeds
{
    public static string Write(Folder folder, int cases)
    {
        var file = folder.File("seed.json");
        Write(file, cases);
        return file;
    }

    public static void Write(string file, int cases) =>
        File.WriteAllText(
            file,
            $$"""
            {
              "users": [{ "id": 1, "name": "CI", "email": "ci@example.com", "api_key": "sandbox-key", "password": "sandbox-password", "role_id": 3, "role": "Lead", "is_admin": true }],
              "statuses": [
                { "id": 1, "name": "passed", "label": "Passed", "is_system": true, "is_final": true },
                { "id": 3, "name": "untested", "label": "Untested", "is_system": true, "is_untested": true },
                { "id": 4, "name": "retest", "label": "Retest", "is_system": true },
                { "id": 5, "name": "failed", "label": "Failed", "is_system": true, "is_final": true }
              ],
              "templates": [{ "id": 1, "name": "Text", "is_default": true }],
              "priorities": [{ "id": 1, "name": "Medium", "short_name": "Medium", "is_default": true, "priority": 1 }],
              "case_types": [{ "id": 1, "name": "Automated", "is_default": true }],
              "projects": [{ "id": 1, "name": "Many cases", "suite_mode": 1, "suites": [{ "id": 1, "name": "Master", "is_master": true, "sections": [
                { "id": 1, "name": "All", "generated": { "first_id": 1, "count": {{cases}}, "title": "Case {n}" } }] }] }]
            }
            """);
}
