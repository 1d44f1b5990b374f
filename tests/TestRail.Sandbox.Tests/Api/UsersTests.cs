namespace TestRail.Sandbox.Tests.Api;

internal sealed class UsersTests : SandboxFixture
{
    [Test]
    public async Task An_administrator_adds_a_user()
    {
        var answer = await Sandbox.Post("add_user", new { name = "Joan Clarke", email = "joan@example.com", role_id = 2, email_notifications = false });

        Assert.That(answer.Text, Is.EqualTo(
            """{"id":5,"name":"Joan Clarke","email":"joan@example.com","is_active":true,"role_id":2,"role":"Tester","is_admin":false,"email_notifications":false,"mfa_required":0,"group_ids":[]}"""));
        Assert.That((await Sandbox.Get("get_user_by_email&email=joan@example.com")).Text, Is.EqualTo(answer.Text));
    }

    [Test]
    public async Task An_update_changes_what_it_names_and_an_inactive_user_cannot_sign_in()
    {
        var answer = await Sandbox.Post("update_user/2", new { is_active = false, role_id = 4, email = "ADA@example.com" });

        Assert.That(
            ((string?)answer["name"], (bool)answer["is_active"]!, (string?)answer["role"]), Is.EqualTo(("Ada Lovelace", false, "Read-only")));
        Sandbox.SignIn("ada@example.com", "ada-key");
        Assert.That((await Sandbox.Get("get_projects")).Status, Is.EqualTo(401));
    }

    [TestCase("add_user", """{"email":"x@example.com"}""", "Field :name is a required field.")]
    [TestCase("add_user", """{"name":"x"}""", "Field :email is a required field.")]
    [TestCase("add_user", """{"name":"x","email":"x"}""", "Field :email is not a valid email address.")]
    [TestCase("add_user", """{"name":"x","email":"Ada@example.com"}""", "Field :email is already in use.")]
    [TestCase("add_user", """{"name":"x","email":"x@example.com","role_id":99}""", "Field :role_id is not a valid role.")]
    [TestCase("update_user/2", """{"email":"grace@example.com"}""", "Field :email is already in use.")]
    [TestCase("update_user/2", """{"is_admin":"yes"}""", "Field :is_admin is not a valid boolean.")]
    [TestCase("update_user/99", """{"name":"x"}""", "Field :user_id is not a valid user.")]
    public async Task A_bad_user_is_refused(string method, string body, string text)
    {
        var before = await Sandbox.Get("get_users");

        AssertRefused(await Sandbox.Post(method, body), 400, text);

        Assert.That((await Sandbox.Get("get_users")).Text, Is.EqualTo(before.Text));
    }

    [TestCase("add_user", "add")]
    [TestCase("update_user/3", "edit")]
    public async Task Users_are_an_administrators_business(string method, string verb)
    {
        Sandbox.SignIn("ada@example.com", "ada-key");

        AssertRefused(await Sandbox.Post(method, "{}"), 403, $"You are not allowed to {verb} users (requires administrator privileges).");
    }

    [Test]
    public async Task Who_is_no_administrator_asks_for_the_users_of_a_project()
    {
        Sandbox.SignIn("ada@example.com", "ada-key");

        Assert.That((await Sandbox.Get("get_users/1")).Numbers("users", "id"), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That((await Sandbox.Get("get_users")).Status, Is.EqualTo(403));
        Assert.That((string?)(await Sandbox.Get("get_user_by_email&email=grace@example.com"))["name"], Is.EqualTo("Grace Hopper"));
    }
}
